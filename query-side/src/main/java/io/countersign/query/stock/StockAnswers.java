package io.countersign.query.stock;

import io.countersign.query.documents.Documents;
import io.countersign.query.documents.Documents.Where;
import io.countersign.query.registers.Register;
import io.countersign.stock.MovementId;
import io.countersign.stock.StockQuery.Figures;
import io.countersign.stock.StockQuery.FindStockItem;
import io.countersign.stock.StockQuery.FindTransfer;
import io.countersign.stock.StockQuery.Item;
import io.countersign.stock.StockQuery.ListStock;
import io.countersign.stock.StockQuery.ListTransfers;
import io.countersign.stock.StockQuery.Transfer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;

/** Answers how much there is, in each warehouse and in all together. */
public final class StockAnswers {

    private static final Comparator<Item> BY_WAREHOUSE_AND_MODEL =
            Comparator.comparing((Item item) -> item.warehouse().value()).thenComparing(Item::model);

    private final Register<Item> stock;
    private final Register<Transfer> transfers;
    private final Clock clock;
    private final ZoneId zone;

    public StockAnswers(Register<Item> stock, Register<Transfer> transfers, Clock clock, ZoneId zone) {
        this.stock = stock;
        this.transfers = transfers;
        this.clock = clock;
        this.zone = zone;
    }

    @QueryHandler
    ListStock.Stock answer(ListStock question) {
        return list(question, LocalDate.ofInstant(clock.instant(), zone), stock.current());
    }

    static ListStock.Stock list(ListStock question, LocalDate on, Documents<Item> stock) {
        List<Item> items = stock.all().values().stream()
                .filter(item -> matches(item, question))
                .sorted(BY_WAREHOUSE_AND_MODEL)
                .toList();
        return new ListStock.Stock(on, items, totals(items));
    }

    @QueryHandler
    Optional<Item> answer(FindStockItem question) {
        return stock.current().find(question.item().value());
    }

    @QueryHandler
    Optional<Transfer> answer(FindTransfer question) {
        return transfers.current().find(question.transfer().value());
    }

    @QueryHandler
    ListTransfers.Transfers answer(ListTransfers question) {
        List<Where<Transfer>> where = question.state() == null
                ? List.of()
                : List.of(new Where<>(
                        "state",
                        question.state().name(),
                        transfer -> transfer.state().name()));
        String after = question.after() == null ? null : question.after().value();
        Documents.Page<Transfer> page = transfers.current().page(after, question.limit(), where);
        return new ListTransfers.Transfers(page.documents(), page.next() == null ? null : new MovementId(page.next()));
    }

    private static boolean matches(Item item, ListStock question) {
        return (question.warehouse() == null || question.warehouse().equals(item.warehouse()))
                && (question.model() == null || question.model().equals(item.model()))
                && (question.text() == null
                        || item.model()
                                .toLowerCase(Locale.ROOT)
                                .contains(question.text().toLowerCase(Locale.ROOT)));
    }

    private static List<ListStock.Total> totals(List<Item> items) {
        return items.stream()
                .collect(Collectors.groupingBy(Item::model, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(model -> new ListStock.Total(
                        model.getKey(),
                        model.getValue().size(),
                        model.getValue().stream().map(Item::figures).reduce(Figures.NONE, Figures::plus)))
                .toList();
    }
}
