package io.countersign.standalone.gallery;

import static io.countersign.standalone.gallery.PeopleAtPlay.ASSISTANT;
import static io.countersign.standalone.gallery.PeopleAtPlay.DIRECTOR;
import static io.countersign.standalone.gallery.PeopleAtPlay.EAST;
import static io.countersign.standalone.gallery.PeopleAtPlay.EASTERN;
import static io.countersign.standalone.gallery.PeopleAtPlay.FINANCE;
import static io.countersign.standalone.gallery.PeopleAtPlay.PRESIDENT;
import static io.countersign.standalone.gallery.PeopleAtPlay.SUCCESSOR;
import static io.countersign.standalone.gallery.PeopleAtPlay.WEST;
import static io.countersign.standalone.gallery.PeopleAtPlay.WESTERN;

import io.countersign.account.AccountCommand.ApproveCreditRelease;
import io.countersign.account.AccountCommand.ChangeStanding;
import io.countersign.account.AccountCommand.ChargeInvoice;
import io.countersign.account.AccountCommand.ConfirmRemittance;
import io.countersign.account.AccountCommand.CoverOrder;
import io.countersign.account.AccountCommand.DropOrder;
import io.countersign.account.AccountCommand.FollowUp;
import io.countersign.account.AccountCommand.IssueCreditNote;
import io.countersign.account.AccountCommand.IssueOutboundSlip;
import io.countersign.account.AccountCommand.MoveToRegion;
import io.countersign.account.AccountCommand.OpenAccount;
import io.countersign.account.AccountCommand.ReallocateRemittance;
import io.countersign.account.AccountCommand.RecordRemittance;
import io.countersign.account.AccountCommand.RefuseCreditRelease;
import io.countersign.account.AccountCommand.RejectRemittance;
import io.countersign.account.AccountCommand.RequestCreditRelease;
import io.countersign.account.AccountCommand.ReverseRemittance;
import io.countersign.account.AccountCommand.WithdrawCreditRelease;
import io.countersign.account.AccountEvent;
import io.countersign.account.AccountEvent.CreditReleaseApproved;
import io.countersign.account.AccountEvent.CreditReleaseLapsed;
import io.countersign.account.AccountEvent.CreditReleaseRefused;
import io.countersign.account.AccountEvent.CreditReleaseRequested;
import io.countersign.account.AccountEvent.CreditReleaseSettled;
import io.countersign.account.AccountEvent.CreditReleaseWithdrawn;
import io.countersign.account.AccountEvent.OrderCovered;
import io.countersign.account.AccountEvent.OrderDropped;
import io.countersign.account.AccountEvent.OrderWithheld;
import io.countersign.account.AccountEvent.OutboundSlipIssued;
import io.countersign.account.CreditNoteNumber;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.ReleaseId;
import io.countersign.account.Standing;
import io.countersign.money.Money;
import io.countersign.money.Quantity;
import io.countersign.money.UnitPrice;
import io.countersign.order.Goods;
import io.countersign.order.InvoiceNumber;
import io.countersign.order.OrderCommand.AuthoriseShipment;
import io.countersign.order.OrderCommand.InvoiceOrder;
import io.countersign.order.OrderCommand.PlaceOrder;
import io.countersign.order.OrderCommand.ShipOrder;
import io.countersign.order.OrderId;
import io.countersign.order.OrderKind;
import io.countersign.order.OrderLine;
import io.countersign.order.Supply;
import io.countersign.order.UnitOfMeasure;
import io.countersign.people.PersonId;
import io.countersign.remittance.PaymentMethod;
import io.countersign.remittance.RemittanceId;
import io.countersign.remittance.RemittanceSlip;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One customer, with whom this and that happens by chance. What may be asked next follows from what has happened. */
final class CustomerAtPlay {

    static final Currency CNY = Currency.getInstance("CNY");

    private static final int ORDERS_MAX = 30;

    final CustomerAccountId account;
    private final OfficeAtPlay office;
    private final Random random;
    private final Map<OrderId, Money> prices = new LinkedHashMap<>();
    private final List<OrderId> withheld = new ArrayList<>();
    private final List<OrderId> covered = new ArrayList<>();
    private final List<OrderId> released = new ArrayList<>();
    private final List<OutboundSlipIssued> let = new ArrayList<>();
    private final List<OrderId> gone = new ArrayList<>();
    private final List<ReleaseId> asked = new ArrayList<>();
    private final List<ReleaseId> approved = new ArrayList<>();
    private final Map<RemittanceId, Money> pending = new LinkedHashMap<>();
    private final List<RemittanceId> confirmed = new ArrayList<>();
    private int slips;
    private int releases;
    private int notes;

    CustomerAtPlay(String number, OfficeAtPlay office, Random random) {
        this.account = new CustomerAccountId(number);
        this.office = office;
        this.random = random;
    }

    /** Opens the account in the east. */
    void open(Standing standing) {
        office.does(ASSISTANT, new OpenAccount(account, "客户" + account.value(), null, EAST, null, standing, CNY));
    }

    /** Something happens. */
    void anything() {
        switch (random.nextInt(24)) {
            case 0, 1, 2 -> place();
            case 3, 4, 5, 6 -> one(withheld, this::ask);
            case 7, 8, 9, 10, 11 -> one(asked, this::decide);
            case 12, 13 -> one(covered, this::letGo);
            case 14, 15 -> one(released, this::letGo);
            case 16 -> ship();
            case 17 -> one(gone, this::charge);
            case 18 -> slip(random.nextBoolean() ? null : any(List.copyOf(prices.keySet())));
            case 19, 20 -> one(List.copyOf(pending.keySet()), this::decideOn);
            case 21 -> office.does(ASSISTANT, new FollowUp(account));
            case 22 -> one(approved, release -> does(new WithdrawCreditRelease(account, release, "客户已付款")));
            default -> rarely();
        }
    }

    /** An order without the money for it. */
    OrderId place() {
        OrderId order = new OrderId(account.value() + "-SO-" + prices.size());
        if (prices.size() < ORDERS_MAX) {
            Money price = new Money((1 + random.nextInt(30)) * 1_000L, CNY);
            prices.put(order, price);
            OrderLine line = OrderLine.priced(
                    "W-2041",
                    null,
                    Quantity.of("1"),
                    UnitOfMeasure.ROLL,
                    new UnitPrice(price.minorUnits() * 100),
                    Supply.SPOT,
                    null,
                    CNY);
            does(new PlaceOrder(order, account, OrderKind.STANDARD, CNY, List.of(line), null, null, null, null, null));
            does(new CoverOrder(account, order, OrderKind.STANDARD, price, Goods.WALL_COVERINGS, false));
        }
        return order;
    }

    Money priceOf(OrderId order) {
        return prices.getOrDefault(order, Money.zero(CNY));
    }

    /** Somebody asks that an order may leave unpaid; usually the assistant. */
    ReleaseId ask(OrderId order) {
        return ask(order, random.nextInt(6) == 0 ? EASTERN : ASSISTANT);
    }

    ReleaseId ask(OrderId order, PersonId person) {
        ReleaseId release = new ReleaseId(account.value() + "-CR-" + releases++);
        office.does(person, new RequestCreditRelease(account, release, order, "工地急用"));
        return release;
    }

    boolean approve(ReleaseId release, PersonId person) {
        return office.does(person, new ApproveCreditRelease(account, release, "同意"));
    }

    boolean refuse(ReleaseId release, PersonId person) {
        return office.does(person, new RefuseCreditRelease(account, release, "欠款太多"));
    }

    boolean withdraw(ReleaseId release, PersonId person) {
        return office.does(person, new WithdrawCreditRelease(account, release, "不需要了"));
    }

    void rate(Standing standing) {
        office.does(ASSISTANT, new ChangeStanding(account, standing, "评级"));
    }

    /** The goods are let go, if they may. */
    boolean letGo(OrderId order) {
        return office.does(ASSISTANT, new IssueOutboundSlip(account, order));
    }

    /** The customer shows that money was sent. */
    void slip(@Nullable OrderId order) {
        Money price = order == null ? null : prices.get(order);
        Money amount = price == null ? new Money((1 + random.nextInt(40)) * 1_000L, CNY) : price;
        RemittanceId remittance = new RemittanceId(account.value() + "-R-" + slips++);
        if (does(new RecordRemittance(
                account,
                remittance,
                new RemittanceSlip(
                        office.today().atTime(1, 0).toInstant(ZoneOffset.UTC),
                        "ICBC-1",
                        PaymentMethod.TRANSFER,
                        amount,
                        new PersonId("payer"),
                        "TT",
                        order,
                        null,
                        null)))) {
            pending.put(remittance, amount);
        }
    }

    /** Remembers what may be asked next. */
    void hears(AccountEvent event) {
        switch (event) {
            case OrderCovered order -> {
                withheld.remove(order.order());
                covered.add(order.order());
            }
            case OrderWithheld order -> {
                covered.remove(order.order());
                withheld.add(order.order());
            }
            case OrderDropped order -> {
                withheld.remove(order.order());
                covered.remove(order.order());
            }
            case CreditReleaseRequested request -> asked.add(request.release());
            case CreditReleaseApproved approval -> {
                asked.remove(approval.release());
                approved.add(approval.release());
                released.add(approval.order());
            }
            case CreditReleaseRefused refused -> asked.remove(refused.release());
            case CreditReleaseWithdrawn withdrawn -> over(withdrawn.release(), withdrawn.order());
            case CreditReleaseLapsed lapsed -> over(lapsed.release(), lapsed.order());
            case CreditReleaseSettled settled -> over(settled.release(), settled.order());
            case OutboundSlipIssued slip -> {
                withheld.remove(slip.order());
                covered.remove(slip.order());
                released.remove(slip.order());
                if (slip.release() != null) {
                    approved.remove(slip.release());
                }
                let.add(slip);
            }
            default -> {} // nothing may be asked because of it
        }
    }

    private void over(ReleaseId release, OrderId order) {
        asked.remove(release);
        approved.remove(release);
        released.remove(order);
    }

    private void decide(ReleaseId release) {
        PersonId person = choice(List.of(
                PRESIDENT, PRESIDENT, PRESIDENT, EASTERN, EASTERN, EASTERN, WESTERN, DIRECTOR, SUCCESSOR, ASSISTANT));
        if (random.nextInt(6) == 0) {
            refuse(release, person);
        } else {
            approve(release, person);
        }
    }

    private void ship() {
        if (!let.isEmpty()) {
            OutboundSlipIssued slip = let.removeFirst();
            does(new AuthoriseShipment(slip.order(), slip.basis(), slip.release()));
            does(new ShipOrder(
                    slip.order(), office.today(), "顺丰", "SF-" + slip.order().value(), 1));
            gone.add(slip.order());
        }
    }

    private void charge(OrderId order) {
        Money price = prices.get(order);
        InvoiceNumber invoice = new InvoiceNumber("INV-" + order.value());
        gone.remove(order);
        if (price != null) {
            does(new InvoiceOrder(order, invoice, office.today(), office.today().plusDays(20)));
            does(new ChargeInvoice(
                    account,
                    order,
                    invoice,
                    price,
                    office.today(),
                    office.today().plusDays(20)));
        }
    }

    private void decideOn(RemittanceId remittance) {
        Money amount = pending.remove(remittance);
        if (amount == null) {
            return;
        }
        switch (random.nextInt(5)) {
            case 0 -> office.does(FINANCE, new RejectRemittance(account, remittance, "款未到账"));
            case 1 -> confirm(remittance, new Money(amount.minorUnits() / 2, CNY));
            default -> confirm(remittance, amount);
        }
    }

    private void confirm(RemittanceId remittance, Money amount) {
        if (office.does(FINANCE, new ConfirmRemittance(account, remittance, amount, office.today()))) {
            confirmed.add(remittance);
        }
    }

    private void rarely() {
        OrderId order = any(List.copyOf(prices.keySet()));
        switch (random.nextInt(9)) {
            case 0, 1 ->
                one(
                        confirmed,
                        money -> office.does(FINANCE, new ReverseRemittance(account, money, office.today(), "退票")));
            case 2 ->
                one(
                        confirmed,
                        money -> office.does(
                                FINANCE, new ReallocateRemittance(account, money, List.of(), office.today(), "客户要求")));
            case 3 -> rate(choice(List.of(Standing.KEY, Standing.KEY, Standing.REGULAR, Standing.SMALL)));
            case 4 -> does(new MoveToRegion(account, choice(List.of(EAST, WEST)), "搬迁"));
            case 5 -> {
                if (order != null) {
                    does(new DropOrder(account, order, "客户取消"));
                }
            }
            case 6 -> {
                if (order != null) {
                    does(new IssueCreditNote(
                            account,
                            new CreditNoteNumber(account.value() + "-CN-" + notes++),
                            order,
                            new Money(1_000, CNY),
                            office.today()));
                }
            }
            default -> office.does(ASSISTANT, new FollowUp(account));
        }
    }

    private boolean does(Object command) {
        return office.does(ASSISTANT, command);
    }

    private <T> void one(List<T> these, Consumer<T> how) {
        T chosen = any(these);
        if (chosen != null) {
            how.accept(chosen);
        }
    }

    private <T> T choice(List<T> these) {
        return these.get(random.nextInt(these.size()));
    }

    private <T> @Nullable T any(List<T> these) {
        return these.isEmpty() ? null : choice(these);
    }
}
