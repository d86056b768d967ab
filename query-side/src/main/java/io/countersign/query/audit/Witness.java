package io.countersign.query.audit;

import io.countersign.account.AccountEvent.CreditReleaseLapsed;
import io.countersign.account.AccountEvent.CreditReleaseSettled;
import io.countersign.account.AccountEvent.InvoiceCharged;
import io.countersign.audit.AuditQuery.Evidence;
import io.countersign.metadata.MetadataKeys;
import io.countersign.order.OrderEvent.OrderShipped;
import io.countersign.people.PersonId;
import io.countersign.store.log.EventReading;
import io.countersign.store.log.StoredEvent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says of an event where it is, when it was recorded, on which day it counts and who acted. */
final class Witness {

    private final EventReading reading;
    private final Days days;

    Witness(EventReading reading, ZoneId zone) {
        this.reading = reading;
        this.days = new Days(zone);
    }

    /** An event on its own business date. */
    Evidence of(Object event, StoredEvent stored) {
        LocalDate on = switch (event) {
            case OrderShipped shipped -> shipped.shippedOn();
            case InvoiceCharged charged -> charged.invoicedOn();
            case CreditReleaseLapsed lapsed -> lapsed.lapsedOn();
            case CreditReleaseSettled settled -> settled.settledOn();
            default -> days.of(stored.recordedAt());
        };
        return of(stored, on);
    }

    /** An event on the day of its recording. */
    Evidence of(StoredEvent stored) {
        return of(stored, days.of(stored.recordedAt()));
    }

    /** An event on a business date. */
    Evidence of(StoredEvent stored, LocalDate on) {
        Map<String, String> metadata = reading.metadata(stored);
        return new Evidence(
                stored.position(),
                stored.stream(),
                stored.sequence(),
                stored.name(),
                stored.recordedAt(),
                on,
                person(metadata.get(MetadataKeys.ACTOR)),
                person(metadata.get(MetadataKeys.ON_BEHALF_OF)),
                metadata.get(MetadataKeys.AUTHORITY));
    }

    private static @Nullable PersonId person(@Nullable String number) {
        try {
            return number == null ? null : new PersonId(number);
        } catch (IllegalArgumentException e) {
            return null; // what nobody could have signed in as
        }
    }
}
