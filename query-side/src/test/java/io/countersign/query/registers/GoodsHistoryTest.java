package io.countersign.query.registers;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.query.documents.Fold;
import io.countersign.query.purchases.PurchaseCard;
import io.countersign.query.reservations.ReservationCard;
import io.countersign.query.stock.StockFold;
import io.countersign.query.stock.TransferCard;
import io.countersign.store.names.StoredNames;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the registers of goods are tried with leaves no kind of event out. */
class GoodsHistoryTest {

    static Stream<Fold<?>> registers() {
        return Stream.of(new StockFold(), new TransferCard(), new ReservationCard(), new PurchaseCard());
    }

    @ParameterizedTest
    @MethodSource("registers")
    void a_life_has_every_kind_of_event(Fold<?> register) {
        assertThat(GoodsHistory.lifeOf(register).stream().map(event -> StoredNames.nameOf(event.getClass())))
                .containsAll(register.events());
    }
}
