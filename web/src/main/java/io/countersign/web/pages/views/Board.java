package io.countersign.web.pages.views;

import io.countersign.operation.DeadLetterCommand.RetryDeadLetter;
import io.countersign.operation.DeadLetterQuery.DeadLetter;
import io.countersign.operation.ViewCommand.CertifyView;
import io.countersign.operation.ViewCommand.RebuildView;
import io.countersign.operation.ViewQuery.CheckDrift.DriftReport;
import io.countersign.operation.ViewQuery.Drift;
import io.countersign.operation.ViewQuery.Outcome;
import io.countersign.operation.ViewQuery.View;
import io.countersign.people.PersonId;
import io.countersign.people.Role;
import io.countersign.permission.Permissions;
import io.countersign.refusal.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The page of the views.
 *
 * @param head the last event of the log
 * @param drift what the check found, when one was asked for
 * @param refusals why what was asked for was not done
 * @param names of the people on this page
 * @param roles of whoever looks at it
 */
public record Board(
        long head,
        List<View> views,
        List<DeadLetter> letters,
        @Nullable DriftReport drift,
        List<Refusal> refusals,
        Map<PersonId, String> names,
        Set<Role> roles) {

    /** Is any view being built or certified right now? */
    public boolean isUnderWay() {
        return views.stream()
                .anyMatch(view -> view.certification().underWay()
                        || view.last() != null && view.last().endedAt() == null);
    }

    /** May whoever looks at it have a view certified? */
    public boolean mayCertify() {
        return Permissions.maySend(roles, CertifyView.class);
    }

    /** May whoever looks at it have a view built? */
    public boolean mayRebuild() {
        return Permissions.maySend(roles, RebuildView.class);
    }

    /** May whoever looks at it retry and skip what could not be digested? */
    public boolean mayHandleLetters() {
        return Permissions.maySend(roles, RetryDeadLetter.class);
    }

    /** The views whose check found a difference, or that could not be checked. */
    public List<Drift> drifted() {
        return drift == null
                ? List.of()
                : drift.views().stream().filter(view -> !view.isClean()).toList();
    }

    /** The first few digits of a digest, which are enough to see that two differ. */
    public static String shortened(String digest) {
        return digest.substring(0, Math.min(8, digest.length()));
    }

    /** How an outcome is marked. */
    public static String toneOf(Outcome outcome) {
        return outcome.isSame() ? "ties" : "mended";
    }
}
