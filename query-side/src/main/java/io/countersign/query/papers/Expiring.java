package io.countersign.query.papers;

import io.countersign.account.AccountQuery.Paper;
import io.countersign.account.AccountQuery.Papers;
import io.countersign.account.PaperKind;
import java.time.LocalDate;
import java.util.stream.Stream;

/** Which papers expire. */
final class Expiring {

    private Expiring() {}

    /** The papers of a customer that are not valid any more after this day, without those that were replaced. */
    static Stream<Paper> by(LocalDate day, Papers papers) {
        return papers.papers().stream()
                .filter(paper -> endsBy(day, paper))
                .filter(paper -> papers.papers().stream().noneMatch(other -> replaces(paper, other)));
    }

    private static boolean endsBy(LocalDate day, Paper paper) {
        return paper.validUntil() != null && !paper.validUntil().isAfter(day);
    }

    /** A contract stands beside another one; of every other kind the paper that is valid longest is the one that counts. */
    private static boolean replaces(Paper paper, Paper other) {
        LocalDate until = paper.validUntil();
        LocalDate otherUntil = other.validUntil();
        return paper.kind() != PaperKind.CONTRACT
                && other.kind() == paper.kind()
                && until != null
                && otherUntil != null
                && otherUntil.isAfter(until);
    }
}
