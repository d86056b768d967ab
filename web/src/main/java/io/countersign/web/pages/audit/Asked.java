package io.countersign.web.pages.audit;

import io.countersign.audit.AuditQuery.ListTrails;
import io.countersign.credit.CreditQuery.State;
import io.countersign.people.PersonId;
import io.countersign.web.pages.Address;
import io.countersign.web.pages.Parameters;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which releases the page lists. */
public record Asked(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable PersonId approver,
        @Nullable State state,
        long after) {

    private static final int AT_ONCE = 50;

    static Asked read(Parameters parameters) {
        return new Asked(
                parameters.read("from", LocalDate::parse),
                parameters.read("to", LocalDate::parse),
                parameters.read("approver", PersonId::new),
                parameters.read("state", State::valueOf),
                Objects.requireNonNullElse(parameters.count("after"), 0L));
    }

    ListTrails question() {
        return new ListTrails(from, to, approver, state, null, after, AT_ONCE);
    }

    /** The address of the page that follows. */
    public String after(long position) {
        return Address.of("/audit")
                .with("from", from)
                .with("to", to)
                .with("approver", approver == null ? null : approver.value())
                .with("state", state)
                .with("after", position)
                .toString();
    }

    /** Whether this leaves releases out. */
    public boolean isFiltered() {
        return from != null || to != null || approver != null || state != null;
    }
}
