package io.countersign.web.stock;

import io.countersign.people.PersonId;
import io.countersign.stock.StockQuery.Transfer;
import io.countersign.stock.StockQuery.TransferState;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Goods that go from one warehouse to another. */
record ShownTransfer(
        String id,
        TransferState state,
        String model,
        String from,
        String to,
        String quantity,
        LocalDate sentOn,
        String sentBy,
        @Nullable String sentByName,
        @Nullable LocalDate arrivedOn,
        @Nullable String takenInBy,
        @Nullable String takenInByName) {

    static ShownTransfer of(Transfer transfer, Map<PersonId, String> names) {
        PersonId takenInBy = transfer.takenInBy();
        return new ShownTransfer(
                transfer.transfer().value(),
                transfer.state(),
                transfer.model(),
                transfer.from().value(),
                transfer.to().value(),
                transfer.quantity().toString(),
                transfer.sentOn(),
                transfer.sentBy().value(),
                names.get(transfer.sentBy()),
                transfer.arrivedOn(),
                takenInBy == null ? null : takenInBy.value(),
                takenInBy == null ? null : names.get(takenInBy));
    }

    /** Whose names are needed to show it. */
    static Stream<PersonId> people(Transfer transfer) {
        return Stream.of(transfer.sentBy(), transfer.takenInBy()).filter(Objects::nonNull);
    }
}
