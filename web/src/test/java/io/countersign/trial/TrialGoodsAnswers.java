package io.countersign.trial;

import io.countersign.purchase.PurchaseQuery.FindPurchase;
import io.countersign.purchase.PurchaseQuery.ListPurchases;
import io.countersign.purchase.PurchaseQuery.Purchase;
import io.countersign.reservation.ReservationQuery.FindReservation;
import io.countersign.reservation.ReservationQuery.Reservation;
import io.countersign.reservation.ReservationQuery.ShowMondayList;
import io.countersign.reservation.ReservationQuery.State;
import io.countersign.reservation.ReservationQuery.Week;
import io.countersign.stock.StockQuery.Figures;
import io.countersign.stock.StockQuery.FindStockItem;
import io.countersign.stock.StockQuery.FindTransfer;
import io.countersign.stock.StockQuery.Item;
import io.countersign.stock.StockQuery.ListMovements;
import io.countersign.stock.StockQuery.ListStock;
import io.countersign.stock.StockQuery.ListTransfers;
import io.countersign.stock.StockQuery.Transfer;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;

/** The part of the made-up query side that shows goods. */
final class TrialGoodsAnswers {

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 12);

    private final TrialOffice office;
    private final TrialGoods goods;

    TrialGoodsAnswers(TrialOffice office, TrialGoods goods) {
        this.office = office;
        this.goods = goods;
    }

    @QueryHandler
    ListStock.Stock answer(ListStock question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        synchronized (office) {
            List<Item> items = goods.stock.values().stream()
                    .filter(item ->
                            question.warehouse() == null || question.warehouse().equals(item.warehouse()))
                    .filter(item -> question.model() == null || question.model().equals(item.model()))
                    .filter(item -> question.text() == null || item.model().contains(question.text()))
                    .toList();
            List<ListStock.Total> totals = items.stream()
                    .collect(Collectors.groupingBy(Item::model, TreeMap::new, Collectors.toList()))
                    .entrySet()
                    .stream()
                    .map(model -> new ListStock.Total(
                            model.getKey(),
                            model.getValue().size(),
                            model.getValue().stream().map(Item::figures).reduce(Figures.NONE, Figures::plus)))
                    .toList();
            return new ListStock.Stock(LocalDate.of(2026, 1, 15), items, totals);
        }
    }

    @QueryHandler
    Optional<Item> answer(FindStockItem question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        synchronized (office) {
            return Optional.ofNullable(goods.stock.get(question.item().value()));
        }
    }

    @QueryHandler
    ListMovements.Movements answer(ListMovements question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        synchronized (office) {
            List<ListMovements.Movement> rest =
                    goods.movements.getOrDefault(question.item().value(), List.of()).stream()
                            .filter(movement -> movement.position() > question.after())
                            .toList();
            List<ListMovements.Movement> page = rest.subList(0, Math.min(question.limit(), rest.size()));
            return new ListMovements.Movements(
                    page, page.size() < rest.size() ? page.getLast().position() : null);
        }
    }

    @QueryHandler
    Optional<Transfer> answer(FindTransfer question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        synchronized (office) {
            return Optional.ofNullable(goods.transfers.get(question.transfer().value()));
        }
    }

    @QueryHandler
    ListTransfers.Transfers answer(ListTransfers question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        var after = question.after();
        synchronized (office) {
            List<Transfer> page = (after == null ? goods.transfers : goods.transfers.tailMap(after.value(), false))
                    .values().stream()
                            .filter(transfer -> question.state() == null || question.state() == transfer.state())
                            .limit(question.limit())
                            .toList();
            return new ListTransfers.Transfers(
                    page, page.size() < question.limit() ? null : page.getLast().transfer());
        }
    }

    @QueryHandler
    Optional<Reservation> answer(FindReservation question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        synchronized (office) {
            return Optional.ofNullable(
                    goods.reservations.get(question.reservation().value()));
        }
    }

    @QueryHandler
    ShowMondayList.MondayList answer(ShowMondayList question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        synchronized (office) {
            List<ShowMondayList.Row> rows = goods.reservations.values().stream()
                    .filter(reservation -> reservation.state() == State.OPEN)
                    .filter(reservation ->
                            question.account() == null || question.account().equals(reservation.account()))
                    .map(reservation -> new ShowMondayList.Row(
                            reservation,
                            reservation.confirmedMondays().isEmpty() ? Week.OVERDUE : Week.CONFIRMED,
                            0,
                            true))
                    .toList();
            return new ShowMondayList.MondayList(
                    Objects.requireNonNullElse(question.on(), MONDAY.plusDays(3)), MONDAY, rows);
        }
    }

    @QueryHandler
    Optional<Purchase> answer(FindPurchase question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        synchronized (office) {
            return Optional.ofNullable(goods.purchases.get(question.purchase().value()));
        }
    }

    @QueryHandler
    ListPurchases.Purchases answer(ListPurchases question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        var after = question.after();
        synchronized (office) {
            List<Purchase> page = (after == null ? goods.purchases : goods.purchases.tailMap(after.value(), false))
                    .values().stream()
                            .filter(purchase -> question.which() == null
                                    || question.which()
                                            .name()
                                            .equals(purchase.state().name()))
                            .limit(question.limit())
                            .toList();
            return new ListPurchases.Purchases(
                    page, page.size() < question.limit() ? null : page.getLast().purchase());
        }
    }
}
