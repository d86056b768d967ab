package io.countersign.command.bank;

import io.countersign.bank.MatchDirection;
import io.countersign.bank.MatchedLine;
import io.countersign.bank.MatchedRemittance;
import io.countersign.bank.StatementEvent.LinesMatched;
import io.countersign.command.rulebook.Fingerprint;
import io.countersign.remittance.RemittanceId;
import java.util.List;

/**
 * What a statement has to know about one of its matches.
 *
 * @param content tells whether the same match is sent again
 * @param stands whether it was not taken back
 */
record MatchOnStatement(
        Fingerprint content,
        MatchDirection direction,
        List<Integer> lines,
        List<RemittanceId> remittances,
        boolean stands) {

    static MatchOnStatement of(LinesMatched event) {
        List<Integer> lines = event.lines().stream().map(MatchedLine::line).toList();
        return new MatchOnStatement(
                contentOf(lines, event.remittances()),
                event.direction(),
                lines,
                event.remittances().stream().map(MatchedRemittance::remittance).toList(),
                true);
    }

    static Fingerprint contentOf(List<Integer> lines, List<MatchedRemittance> remittances) {
        return Fingerprint.of(lines, remittances);
    }

    MatchOnStatement takenBack() {
        return new MatchOnStatement(content, direction, lines, remittances, false);
    }
}
