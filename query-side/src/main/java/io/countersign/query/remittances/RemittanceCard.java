package io.countersign.query.remittances;

import io.countersign.account.AccountEvent.RemittanceAllocated;
import io.countersign.account.AccountEvent.RemittanceConfirmed;
import io.countersign.account.AccountEvent.RemittanceReallocated;
import io.countersign.account.AccountEvent.RemittanceRecorded;
import io.countersign.account.AccountEvent.RemittanceRejected;
import io.countersign.account.AccountEvent.RemittanceReversed;
import io.countersign.account.AccountEvent.SettlementBroughtAlong;
import io.countersign.account.Allocation;
import io.countersign.people.PersonId;
import io.countersign.query.documents.Fold;
import io.countersign.query.documents.TimelessFold;
import io.countersign.remittance.RemittanceQuery.Remittance;
import io.countersign.remittance.RemittanceQuery.State;
import io.countersign.store.names.StoredNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What became of each remittance. */
public final class RemittanceCard implements TimelessFold<Remittance> {

    private static final Set<String> EVENTS = StoredNames.namesOf(
            RemittanceRecorded.class,
            SettlementBroughtAlong.class,
            RemittanceConfirmed.class,
            RemittanceRejected.class,
            RemittanceAllocated.class,
            RemittanceReallocated.class,
            RemittanceReversed.class);

    @Override
    public String name() {
        return RemittancesProjection.GROUP;
    }

    @Override
    public Class<Remittance> document() {
        return Remittance.class;
    }

    @Override
    public Set<String> events() {
        return EVENTS;
    }

    @Override
    public @Nullable String documentOf(Object event) {
        return switch (event) {
            case RemittanceRecorded recorded -> recorded.remittance().value();
            case SettlementBroughtAlong brought -> brought.remittance().value();
            case RemittanceConfirmed confirmed -> confirmed.remittance().value();
            case RemittanceRejected rejected -> rejected.remittance().value();
            case RemittanceAllocated allocated -> allocated.remittance().value();
            case RemittanceReallocated moved -> moved.remittance().value();
            case RemittanceReversed reversed -> reversed.remittance().value();
            default -> null;
        };
    }

    @Override
    public Remittance after(@Nullable Remittance before, Object event) {
        return switch (event) {
            case RemittanceRecorded recorded -> recorded(recorded);
            case SettlementBroughtAlong brought -> broughtAlong(brought);
            case RemittanceConfirmed confirmed -> confirmed(Fold.demand(before, event), confirmed);
            case RemittanceRejected rejected ->
                gone(Fold.demand(before, event), State.REJECTED, rejected.rejectedBy(), rejected.reason());
            case RemittanceReversed reversed ->
                gone(Fold.demand(before, event), State.REVERSED, reversed.reversedBy(), reversed.reason());
            case RemittanceAllocated allocated -> {
                Remittance known = Fold.demand(before, event);
                List<Allocation> all = new ArrayList<>(known.allocations());
                all.addAll(allocated.allocations());
                yield with(known, all);
            }
            case RemittanceReallocated moved -> with(Fold.demand(before, event), moved.allocations());
            default -> throw new IllegalArgumentException(event.getClass() + " changes no remittance");
        };
    }

    private static Remittance recorded(RemittanceRecorded event) {
        return new Remittance(
                event.remittance(),
                event.account(),
                State.RECORDED,
                event.slip(),
                null,
                null,
                List.of(),
                event.recordedBy(),
                null,
                null);
    }

    private static Remittance broughtAlong(SettlementBroughtAlong event) {
        return new Remittance(
                event.remittance(),
                event.account(),
                State.CONFIRMED,
                null,
                event.amount(),
                event.receivedOn(),
                List.of(),
                event.broughtBy(),
                event.broughtBy(),
                null);
    }

    private static Remittance confirmed(Remittance before, RemittanceConfirmed event) {
        return new Remittance(
                before.remittance(),
                before.account(),
                State.CONFIRMED,
                before.slip(),
                event.amount(),
                event.valueDate(),
                before.allocations(),
                before.recordedBy(),
                event.confirmedBy(),
                null);
    }

    private static Remittance gone(Remittance before, State state, PersonId by, String reason) {
        return new Remittance(
                before.remittance(),
                before.account(),
                state,
                before.slip(),
                before.confirmed(),
                before.valueDate(),
                List.of(),
                before.recordedBy(),
                by,
                reason);
    }

    private static Remittance with(Remittance before, List<Allocation> allocations) {
        return new Remittance(
                before.remittance(),
                before.account(),
                before.state(),
                before.slip(),
                before.confirmed(),
                before.valueDate(),
                List.copyOf(allocations),
                before.recordedBy(),
                before.decidedBy(),
                before.reason());
    }
}
