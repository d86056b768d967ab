package io.countersign.query.registers;

import io.countersign.account.AccountEvent.AccountOpened;
import io.countersign.account.AccountEvent.ArrearsChanged;
import io.countersign.account.AccountEvent.CreditReleaseApproved;
import io.countersign.account.AccountEvent.CreditReleaseRequested;
import io.countersign.account.AccountEvent.CreditReleaseSettled;
import io.countersign.account.AccountEvent.DepositAsked;
import io.countersign.account.AccountEvent.DepositConfirmed;
import io.countersign.account.AccountEvent.DunningAttemptLogged;
import io.countersign.account.AccountEvent.DunningClosed;
import io.countersign.account.AccountEvent.DunningEscalated;
import io.countersign.account.AccountEvent.DunningOpened;
import io.countersign.account.AccountEvent.OrderCoordinated;
import io.countersign.account.AccountEvent.OrderCovered;
import io.countersign.account.AccountEvent.OrderHeld;
import io.countersign.account.AccountEvent.OrderWithheld;
import io.countersign.account.AccountEvent.OutboundSlipIssued;
import io.countersign.account.AccountEvent.PaperExpiryReminded;
import io.countersign.account.AccountEvent.PaperRegistered;
import io.countersign.account.AccountEvent.PromiseBroken;
import io.countersign.account.AccountEvent.PromiseKept;
import io.countersign.account.CreditNoteNumber;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.DunningCaseId;
import io.countersign.account.DunningChannel;
import io.countersign.account.FiguresSeen;
import io.countersign.account.HoldReason;
import io.countersign.account.PaperId;
import io.countersign.account.PaperKind;
import io.countersign.account.PaymentPromise;
import io.countersign.account.ReleaseId;
import io.countersign.account.ShippingBasis;
import io.countersign.account.Standing;
import io.countersign.money.Money;
import io.countersign.money.Quantity;
import io.countersign.money.UnitPrice;
import io.countersign.order.Goods;
import io.countersign.order.GoodsCondition;
import io.countersign.order.InvoiceNumber;
import io.countersign.order.OrderEvent.GoodsAwaited;
import io.countersign.order.OrderEvent.GoodsSetAside;
import io.countersign.order.OrderEvent.OrderInvoiced;
import io.countersign.order.OrderEvent.OrderPlaced;
import io.countersign.order.OrderEvent.OrderShipped;
import io.countersign.order.OrderEvent.ReturnAuthorised;
import io.countersign.order.OrderEvent.ReturnCredited;
import io.countersign.order.OrderEvent.ReturnReceived;
import io.countersign.order.OrderEvent.ShipmentAuthorised;
import io.countersign.order.OrderId;
import io.countersign.order.OrderKind;
import io.countersign.order.OrderLine;
import io.countersign.order.ReceivedGoods;
import io.countersign.order.ReturnId;
import io.countersign.order.ReturnedLine;
import io.countersign.order.Supply;
import io.countersign.order.UnitOfMeasure;
import io.countersign.people.DelegationId;
import io.countersign.people.ExercisedAuthority;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.project.ProjectId;
import io.countersign.stock.WarehouseId;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words for what can have happened to a customer, and whole lives made of them. */
public final class Lives {

    public static final Currency CNY = Currency.getInstance("CNY");
    public static final CustomerAccountId NORTHWALL = new CustomerAccountId("C001");
    public static final CustomerAccountId SOUTHGATE = new CustomerAccountId("C002");
    public static final OrderId ORDER = new OrderId("SO-1");
    public static final ReleaseId RELEASE = new ReleaseId("CR-1");
    public static final DunningCaseId DUNNING = new DunningCaseId("D-1");
    public static final ReturnId BACK = new ReturnId("RT-1");
    public static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    public static final PersonId ASSISTANT = new PersonId("assistant");
    public static final PersonId MANAGER = new PersonId("manager");

    private static final ExercisedAuthority LENT = new ExercisedAuthority(
            Role.REGIONAL_MANAGER, new Region("East"), new DelegationId("DE-1"), new PersonId("director"));

    private Lives() {}

    public static Money yuan(long amount) {
        return new Money(amount * 100, CNY);
    }

    public static AccountOpened opened(CustomerAccountId account) {
        return new AccountOpened(
                account, "Name of " + account.value(), null, new Region("East"), null, Standing.KEY, CNY);
    }

    /** A release that was asked for, approved, used and paid. */
    public static List<Object> ofARelease() {
        return List.of(requested(), approved(), outboundSlip(RELEASE), shipped(RELEASE), settled());
    }

    public static CreditReleaseRequested requested() {
        return new CreditReleaseRequested(
                NORTHWALL,
                RELEASE,
                ORDER,
                yuan(70),
                "The opening is on Monday",
                new FiguresSeen(yuan(30), yuan(0), 0, 1, MAY.minusDays(3)),
                2,
                ASSISTANT);
    }

    public static CreditReleaseApproved approved() {
        return new CreditReleaseApproved(
                NORTHWALL, RELEASE, ORDER, "They always pay", LENT, MAY.plusDays(7), 2, MANAGER);
    }

    public static OutboundSlipIssued outboundSlip(@Nullable ReleaseId release) {
        return new OutboundSlipIssued(
                NORTHWALL,
                ORDER,
                release == null ? ShippingBasis.PAID_CONFIRMED : ShippingBasis.CREDIT_RELEASE,
                release,
                ASSISTANT);
    }

    public static OrderShipped shipped(@Nullable ReleaseId release) {
        return new OrderShipped(
                ORDER,
                NORTHWALL,
                release == null ? ShippingBasis.PAID_CONFIRMED : ShippingBasis.CREDIT_RELEASE,
                release,
                MAY.plusDays(2),
                "SF Express",
                "SF1",
                3,
                new PersonId("warehouse"));
    }

    public static CreditReleaseSettled settled() {
        return new CreditReleaseSettled(NORTHWALL, RELEASE, ORDER, MAY.plusDays(20));
    }

    public static ExercisedAuthority lentAuthority() {
        return LENT;
    }

    /** A customer who was asked until the regional manager took over, broke a promise and kept another. */
    public static List<Object> ofADunningCase() {
        PaymentPromise broken = new PaymentPromise(MAY.plusDays(3), yuan(50));
        PaymentPromise kept = new PaymentPromise(MAY.plusDays(9), yuan(80));
        return List.of(
                dunningOpened(NORTHWALL, DUNNING, MAY),
                attempt(1, MAY, broken, MAY.plusDays(1)),
                new ArrearsChanged(NORTHWALL, DUNNING, List.of(ORDER, new OrderId("SO-2")), yuan(80)),
                attempt(2, MAY.plusDays(2), null, MAY.plusDays(2)),
                new PromiseBroken(NORTHWALL, DUNNING, broken, yuan(20)),
                attempt(3, MAY.plusDays(4), null, MAY.plusDays(7)),
                attempt(4, MAY.plusDays(7), kept, MAY.plusDays(12)),
                new DunningEscalated(NORTHWALL, DUNNING, new Region("East"), MAY.plusDays(7)),
                new PromiseKept(NORTHWALL, DUNNING, kept),
                new DunningClosed(NORTHWALL, DUNNING, MAY.plusDays(9)));
    }

    public static DunningOpened dunningOpened(CustomerAccountId account, DunningCaseId dunning, LocalDate on) {
        return new DunningOpened(account, dunning, List.of(ORDER), yuan(70), on, 1);
    }

    public static DunningAttemptLogged attempt(
            int number, LocalDate on, @Nullable PaymentPromise promise, LocalDate next) {
        return new DunningAttemptLogged(
                NORTHWALL,
                DUNNING,
                number,
                on,
                DunningChannel.PHONE,
                new PersonId("bookkeeper"),
                "They wait for money themselves",
                promise,
                false,
                next,
                ASSISTANT);
    }

    /** A customer with a licence, its successor, a contract and the details for invoices. */
    public static List<Object> ofPapers() {
        return List.of(
                paper("P-1", PaperKind.BUSINESS_LICENCE, MAY.plusDays(10)),
                new PaperExpiryReminded(
                        NORTHWALL, new PaperId("P-1"), PaperKind.BUSINESS_LICENCE, MAY.plusDays(10), ASSISTANT),
                paper("P-2", PaperKind.CONTRACT, MAY.plusDays(5)),
                paper("P-3", PaperKind.INVOICING_DETAILS, null),
                paper("P-4", PaperKind.BUSINESS_LICENCE, MAY.plusYears(3)),
                paper("P-5", PaperKind.CONTRACT, MAY.plusYears(1)));
    }

    public static PaperRegistered paper(String number, PaperKind kind, @Nullable LocalDate validUntil) {
        return new PaperRegistered(
                NORTHWALL,
                new PaperId(number),
                kind,
                validUntil,
                "a".repeat(64),
                kind == PaperKind.CONTRACT,
                ASSISTANT);
    }

    /** A project order that was held, agreed to, waited for money and goods, left, and came back in part. */
    public static List<Object> ofAnOrder() {
        return List.of(
                placed(),
                new OrderHeld(NORTHWALL, ORDER, OrderKind.PROJECT, yuan(100), List.of(HoldReason.ADJUSTMENT_PERIOD)),
                new OrderCoordinated(NORTHWALL, ORDER, null, LENT, MANAGER),
                new OrderWithheld(NORTHWALL, ORDER, OrderKind.PROJECT, yuan(100), yuan(70)),
                new DepositAsked(NORTHWALL, ORDER, yuan(50), 1),
                new GoodsAwaited(ORDER, 2, "W-2", Quantity.of("5")),
                new GoodsAwaited(ORDER, 1, "W-1", Quantity.of("2")),
                new GoodsAwaited(ORDER, 1, "W-1", Quantity.of("1")),
                new DepositConfirmed(NORTHWALL, ORDER, yuan(50)),
                new GoodsSetAside(ORDER, 1, "W-1"),
                new GoodsSetAside(ORDER, 2, "W-2"),
                new OrderCovered(NORTHWALL, ORDER, OrderKind.PROJECT, yuan(100)),
                new ShipmentAuthorised(ORDER, ShippingBasis.PAID_CONFIRMED, null),
                shipped(null),
                new OrderInvoiced(
                        ORDER,
                        NORTHWALL,
                        new InvoiceNumber("INV-1"),
                        yuan(100),
                        MAY.plusDays(2),
                        MAY.plusDays(32),
                        ASSISTANT),
                new ReturnAuthorised(
                        ORDER, NORTHWALL, BACK, List.of(new ReturnedLine(1, Quantity.of("2"))), "Wrong shade", MANAGER),
                new ReturnReceived(
                        ORDER,
                        NORTHWALL,
                        BACK,
                        List.of(new ReceivedGoods(1, "W-1", Quantity.of("2"), GoodsCondition.RESTOCKED)),
                        new WarehouseId("MAIN"),
                        MAY.plusDays(9),
                        ASSISTANT),
                new ReturnCredited(
                        ORDER, NORTHWALL, BACK, new CreditNoteNumber("CN-1"), yuan(20), MAY.plusDays(10), ASSISTANT));
    }

    public static OrderPlaced placed() {
        return new OrderPlaced(
                ORDER,
                NORTHWALL,
                OrderKind.PROJECT,
                List.of(new OrderLine(
                        "W-1",
                        null,
                        Quantity.of("10"),
                        UnitOfMeasure.ROLL,
                        UnitPrice.of("10"),
                        Supply.FUTURES,
                        MAY,
                        yuan(100))),
                yuan(100),
                "Road",
                MAY.plusDays(1),
                new ProjectId("PR-1"),
                new WarehouseId("MAIN"),
                Goods.WALL_COVERINGS,
                ASSISTANT);
    }
}
