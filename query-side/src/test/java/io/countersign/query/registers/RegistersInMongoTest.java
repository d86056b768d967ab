package io.countersign.query.registers;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.query.audit.TrailFold;
import io.countersign.query.credit.ReleaseCard;
import io.countersign.query.documents.DocumentsInMap;
import io.countersign.query.documents.Fold;
import io.countersign.query.documents.MongoDocuments;
import io.countersign.query.dunning.CaseCard;
import io.countersign.query.orders.OrderCard;
import io.countersign.query.papers.PapersCard;
import io.countersign.query.purchases.PurchaseCard;
import io.countersign.query.reservations.ReservationCard;
import io.countersign.query.stock.StockFold;
import io.countersign.query.stock.TransferCard;
import io.countersign.store.names.StoredNames;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is kept in MongoDB is what the folds give in a map, whatever happens in between. */
class RegistersInMongoTest {

    @TempDir
    private Path data = Path.of("");

    static Stream<Arguments> lives() {
        return Stream.concat(livesOfCustomers(), livesOfGoods());
    }

    private static Stream<Arguments> livesOfGoods() {
        return Stream.of(new StockFold(), new TransferCard(), new ReservationCard(), new PurchaseCard())
                .map(fold -> Arguments.of(fold, GoodsHistory.lifeOf(fold)));
    }

    private static Stream<Arguments> livesOfCustomers() {
        return Stream.of(
                Arguments.of(new ReleaseCard(), Lives.ofARelease()),
                Arguments.of(new TrailFold(), Lives.ofARelease()),
                Arguments.of(new CaseCard(), Lives.ofADunningCase()),
                Arguments.of(new PapersCard(), Lives.ofPapers()),
                Arguments.of(new OrderCard(), Lives.ofAnOrder()));
    }

    @ParameterizedTest
    @MethodSource("lives")
    <T> void the_view_as_of_today_equals_the_live_view(Fold<T> fold, List<Object> life) {
        try (ServerOfRegisters server = ServerOfRegisters.in(data)) {
            ServerOfRegisters.follow(server.documents(fold), life);
            assertThat(server.documents(fold).all()).isEqualTo(inMap(fold, life));
        }
    }

    @ParameterizedTest
    @MethodSource("lives")
    <T> void seeing_history_twice_changes_nothing(Fold<T> fold, List<Object> life) {
        try (ServerOfRegisters server = ServerOfRegisters.in(data)) {
            ServerOfRegisters.follow(server.documents(fold), life);
            ServerOfRegisters.follow(server.documents(fold), life);
            assertThat(server.documents(fold).all()).isEqualTo(inMap(fold, life));
        }
    }

    @ParameterizedTest
    @MethodSource("lives")
    <T> void a_view_that_starts_again_ends_up_the_same(Fold<T> fold, List<Object> life) {
        try (ServerOfRegisters server = ServerOfRegisters.in(data)) {
            MongoDocuments<T> documents = server.documents(fold);
            ServerOfRegisters.follow(documents, life);
            documents.replaceAll(List.of(), 0);
            assertThat(documents.all()).isEmpty();
            ServerOfRegisters.follow(documents, life);
            assertThat(server.documents(fold).all()).isEqualTo(inMap(fold, life));
        }
    }

    @ParameterizedTest
    @MethodSource("lives")
    <T> void every_event_of_a_life_is_one_that_the_view_asks_for(Fold<T> fold, List<Object> life) {
        assertThat(life).allSatisfy(event -> assertThat(fold.events()).contains(StoredNames.nameOf(event.getClass())));
    }

    private static <T> Map<String, T> inMap(Fold<T> fold, List<Object> life) {
        DocumentsInMap<T> documents = new DocumentsInMap<>(fold);
        long position = 1;
        for (Object event : life) {
            documents.fold(event, position++);
        }
        return documents.all();
    }
}
