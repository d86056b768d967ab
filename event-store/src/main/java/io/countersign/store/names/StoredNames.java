package io.countersign.store.names;

import static java.util.Map.entry;

import io.countersign.account.AccountEvent;
import io.countersign.order.OrderEvent;
import io.countersign.staff.StaffEvent;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What each event is called on disk. Classes may be renamed; these names may not. */
public final class StoredNames {

    /** Every event there is, by its stored name. */
    public static final Map<String, Class<?>> EVENTS = Map.ofEntries(
            entry("staff.appointed", StaffEvent.StaffMemberAppointed.class),
            entry("staff.authority-changed", StaffEvent.AuthorityChanged.class),
            entry("staff.dismissed", StaffEvent.StaffMemberDismissed.class),
            entry("account.opened", AccountEvent.AccountOpened.class),
            entry("account.standing-changed", AccountEvent.StandingChanged.class),
            entry("account.region-changed", AccountEvent.RegionChanged.class),
            entry("account.salesperson-changed", AccountEvent.SalespersonChanged.class),
            entry("account.remittance-recorded", AccountEvent.RemittanceRecorded.class),
            entry("account.remittance-confirmed", AccountEvent.RemittanceConfirmed.class),
            entry("account.remittance-rejected", AccountEvent.RemittanceRejected.class),
            entry("account.remittance-allocated", AccountEvent.RemittanceAllocated.class),
            entry("account.remittance-reallocated", AccountEvent.RemittanceReallocated.class),
            entry("account.remittance-reversed", AccountEvent.RemittanceReversed.class),
            entry("account.order-covered", AccountEvent.OrderCovered.class),
            entry("account.order-withheld", AccountEvent.OrderWithheld.class),
            entry("account.outbound-slip-issued", AccountEvent.OutboundSlipIssued.class),
            entry("account.invoice-charged", AccountEvent.InvoiceCharged.class),
            entry("account.credit-note-issued", AccountEvent.CreditNoteIssued.class),
            entry("account.credit-note-allocated", AccountEvent.CreditNoteAllocated.class),
            entry("account.settlement-brought-along", AccountEvent.SettlementBroughtAlong.class),
            entry("order.placed", OrderEvent.OrderPlaced.class),
            entry("order.shipment-authorised", OrderEvent.ShipmentAuthorised.class),
            entry("order.shipped", OrderEvent.OrderShipped.class),
            entry("order.invoiced", OrderEvent.OrderInvoiced.class),
            entry("order.brought-along", OrderEvent.OrderBroughtAlong.class));

    private static final Map<Class<?>, String> NAMES =
            EVENTS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private static final Map<Class<?>, String> REVISIONS =
            EVENTS.values().stream().collect(Collectors.toMap(Function.identity(), StoredNames::revisionOf));

    private StoredNames() {}

    /** The stored name of this class, or nothing when it is no event. */
    public static @Nullable String nameOf(Class<?> event) {
        return NAMES.get(event);
    }

    /** The stored names of all events of these kinds. */
    public static Set<String> namesOf(Class<?>... kinds) {
        return EVENTS.entrySet().stream()
                .filter(stored -> Set.of(kinds).stream().anyMatch(kind -> kind.isAssignableFrom(stored.getValue())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The revision in which this event is written today. */
    public static String currentRevision(Class<?> event) {
        String revision = REVISIONS.get(event);
        if (revision == null) {
            throw new IllegalArgumentException(event.getName() + " is no stored event");
        }
        return revision;
    }

    private static String revisionOf(Class<?> event) {
        Revision revision = event.getAnnotation(Revision.class);
        if (revision == null) {
            throw new IllegalStateException(event.getName() + " has no revision");
        }
        return revision.value();
    }
}
