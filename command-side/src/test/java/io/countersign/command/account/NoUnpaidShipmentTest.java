package io.countersign.command.account;

import static io.countersign.command.account.AccountStories.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.account.AccountCommand;
import io.countersign.account.AccountCommand.ApproveCreditRelease;
import io.countersign.account.AccountCommand.BringAlongSettlement;
import io.countersign.account.AccountCommand.ChangeStanding;
import io.countersign.account.AccountCommand.ChargeInvoice;
import io.countersign.account.AccountCommand.ConfirmRemittance;
import io.countersign.account.AccountCommand.CoordinateOrder;
import io.countersign.account.AccountCommand.CoverOrder;
import io.countersign.account.AccountCommand.DropOrder;
import io.countersign.account.AccountCommand.FollowUp;
import io.countersign.account.AccountCommand.IssueCreditNote;
import io.countersign.account.AccountCommand.IssueOutboundSlip;
import io.countersign.account.AccountCommand.LogDunningAttempt;
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
import io.countersign.account.AccountEvent.InvoiceCharged;
import io.countersign.account.AccountEvent.OrderCovered;
import io.countersign.account.AccountEvent.OrderDropped;
import io.countersign.account.AccountEvent.OrderHeld;
import io.countersign.account.AccountEvent.OrderWithheld;
import io.countersign.account.AccountEvent.OutboundSlipIssued;
import io.countersign.account.AccountEvent.RemittanceConfirmed;
import io.countersign.account.AccountEvent.RemittanceRejected;
import io.countersign.account.CreditNoteNumber;
import io.countersign.account.DunningChannel;
import io.countersign.account.ReleaseId;
import io.countersign.account.ShippingBasis;
import io.countersign.account.Standing;
import io.countersign.command.rulebook.Refused;
import io.countersign.money.Money;
import io.countersign.order.Goods;
import io.countersign.order.InvoiceNumber;
import io.countersign.order.OrderId;
import io.countersign.order.OrderKind;
import io.countersign.people.Acting;
import io.countersign.people.Grant;
import io.countersign.people.PersonId;
import io.countersign.people.Role;
import io.countersign.remittance.RemittanceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is asked of accounts, in whatever order and on whatever day: nothing leaves unpaid without exactly one live
 * approval of somebody who may give it, and the figures add up after every command.
 */
class NoUnpaidShipmentTest {

    private static final int ACCOUNTS = 200;
    private static final int COMMANDS = 180;
    private static final int ORDERS_MAX = 18;

    private int commands;
    private int accepted;
    private int onCredit;
    private int onSlips;
    private int onMoney;
    private int debtsReopened;
    private int lapsed;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {20260120, 4711, 1949})
    void nothing_leaves_unpaid_without_exactly_one_live_approval(long seed) {
        Random random = new Random(seed);
        for (int account = 0; account < ACCOUNTS; account++) {
            new History(random, "seed " + seed + ", account " + account).live();
        }

        assertThat(commands).isGreaterThanOrEqualTo(ACCOUNTS * COMMANDS);
        assertThat(accepted).as("commands that changed something").isGreaterThan(commands / 4);
        assertThat(onCredit).as("left on credit").isGreaterThan(200);
        assertThat(onSlips).as("left on slips").isGreaterThan(200);
        assertThat(onMoney).as("left on money").isGreaterThan(200);
        assertThat(debtsReopened).as("unpaid again after they left").isGreaterThan(100);
        assertThat(lapsed).as("approvals that lapsed").isGreaterThan(20);
    }

    /** The life of one account, made up as it goes. */
    private final class History {

        private final Random random;
        private final String name;
        private final Gatekeeper gatekeeper = new Gatekeeper();
        private AccountInMemory account = new AccountInMemory();
        private final List<OrderId> withheld = new ArrayList<>();
        private final List<OrderId> covered = new ArrayList<>();
        private final List<OrderId> released = new ArrayList<>();
        private final List<OrderId> gone = new ArrayList<>();
        private final List<ReleaseId> asked = new ArrayList<>();
        private final List<RemittanceId> pending = new ArrayList<>();
        private LocalDate today = TODAY;
        private int orders;
        private int slips;
        private int releases;
        private int step;

        private History(Random random, String name) {
            this.random = random;
            this.name = name;
        }

        private void live() {
            Standing standing = oneOf(Standing.KEY, Standing.KEY, Standing.KEY, Standing.REGULAR, Standing.SMALL);
            send(new OpenAccount(CUSTOMER, "北墙", null, EAST, null, standing, CNY), as(ASSISTANT));
            while (step < COMMANDS) {
                if (random.nextInt(14) == 0) {
                    today = today.plusDays(1L + random.nextInt(4));
                }
                if (random.nextInt(60) == 0) {
                    account = account.replayed();
                }
                if (random.nextInt(40) == 0) {
                    confirmAndReverse();
                }
                anything();
            }
            onCredit += gatekeeper.left(ShippingBasis.CREDIT_RELEASE);
            onSlips += gatekeeper.left(ShippingBasis.SLIP_SEEN);
            onMoney += gatekeeper.left(ShippingBasis.PAID_CONFIRMED);
            debtsReopened += gatekeeper.debtsReopened();
            lapsed += gatekeeper.lapsed();
        }

        /** Money that came and went back leaves the books as they were. */
        private void confirmAndReverse() {
            RemittanceId slip = someSlip();
            long billed = gatekeeper.billed();
            long received = gatekeeper.received();
            long credited = gatekeeper.credited();
            if (send(new ConfirmRemittance(CUSTOMER, slip, amountOf(slip), today), as(FINANCE))
                    && send(new ReverseRemittance(CUSTOMER, slip, today, "退票"), as(FINANCE))) {
                assertThat(gatekeeper.billed()).as(where()).isEqualTo(billed);
                assertThat(gatekeeper.received()).as(where()).isEqualTo(received);
                assertThat(gatekeeper.credited()).as(where()).isEqualTo(credited);
            }
        }

        private void anything() {
            switch (random.nextInt(41)) {
                case 0, 1, 2, 3 -> record(new RemittanceId("R-" + random.nextInt(slips + 2)));
                case 4, 5, 6 -> one(pending, someSlip(), this::confirm);
                case 7, 8 ->
                    one(pending, someSlip(), slip -> send(new RejectRemittance(CUSTOMER, slip, "款未到账"), as(FINANCE)));
                case 9 -> send(new ReverseRemittance(CUSTOMER, someSlip(), today, "退票"), as(FINANCE));
                case 10 -> reallocate(someSlip(), someOrder());
                case 11, 12, 13 -> cover();
                case 14 -> send(coverOf(someOrder()), as(ASSISTANT));
                case 15 -> send(new CoordinateOrder(CUSTOMER, someOrder(), null), anybody());
                case 16 -> send(new DropOrder(CUSTOMER, someOrder(), "客户取消"), as(ASSISTANT));
                case 17, 18, 19, 20 -> one(withheld, someOrder(), this::ask);
                case 21, 22, 23, 24, 25, 26 ->
                    one(
                            asked,
                            someRelease(),
                            release -> send(new ApproveCreditRelease(CUSTOMER, release, null), anybody()));
                case 27 -> send(decision(someRelease()), anybody());
                case 28, 29, 30 -> one(covered, someOrder(), this::letLeave);
                case 31, 32 -> one(released, someOrder(), this::letLeave);
                case 33, 34 -> one(gone, someOrder(), this::charge);
                case 35, 36 -> send(new FollowUp(CUSTOMER), as(ASSISTANT));
                case 37 -> credit(someOrder());
                case 38 ->
                    send(
                            new LogDunningAttempt(
                                    CUSTOMER, DunningChannel.PHONE, null, "好的", null, random.nextBoolean()),
                            as(ASSISTANT));
                default -> send(rarely(someOrder()), anybody());
            }
        }

        private void cover() {
            send(orders < ORDERS_MAX ? coverOf(new OrderId("SO-" + orders)) : followUp(), as(ASSISTANT));
        }

        private void letLeave(OrderId order) {
            send(new IssueOutboundSlip(CUSTOMER, order), as(ASSISTANT));
        }

        private void record(RemittanceId slip) {
            slips = Math.max(slips, numberOf(slip.value()) + 1);
            OrderId meantFor = random.nextBoolean() ? orderOf(slip) : null;
            if (send(new RecordRemittance(CUSTOMER, slip, slip(amountOf(slip), meantFor)), as(ASSISTANT))) {
                pending.add(slip);
            }
        }

        private void confirm(RemittanceId slip) {
            Money amount = random.nextInt(4) == 0 ? someMoney() : amountOf(slip);
            LocalDate valueDate = today.minusDays(random.nextInt(3));
            send(new ConfirmRemittance(CUSTOMER, slip, amount, valueDate), as(FINANCE));
        }

        private void reallocate(RemittanceId slip, OrderId order) {
            List<ReallocateRemittance.Share> shares =
                    random.nextBoolean() ? List.of() : List.of(new ReallocateRemittance.Share(order, someMoney()));
            send(new ReallocateRemittance(CUSTOMER, slip, shares, today, "客户要求"), as(FINANCE));
        }

        private void ask(OrderId order) {
            ReleaseId release = new ReleaseId("CR-" + random.nextInt(Math.max(releases - 1, 0), releases + 1));
            releases = Math.max(releases, numberOf(release.value()) + 1);
            Acting whoever = random.nextInt(4) == 0 ? anybody() : as(ASSISTANT);
            send(new RequestCreditRelease(CUSTOMER, release, order, "老客户"), whoever);
        }

        private void charge(OrderId order) {
            InvoiceNumber invoice = new InvoiceNumber("INV-" + order.value());
            LocalDate dueOn = today.plusDays(random.nextInt(30));
            send(new ChargeInvoice(CUSTOMER, order, invoice, priceOf(order), today, dueOn), as(ASSISTANT));
        }

        private void credit(OrderId order) {
            CreditNoteNumber note = new CreditNoteNumber("CN-" + random.nextInt(6));
            send(new IssueCreditNote(CUSTOMER, note, order, someMoney(), today), as(ASSISTANT));
        }

        /** Remembers what may be asked next, so that more than the impossible is asked. */
        private void remember(AccountEvent event) {
            switch (event) {
                case OrderCovered order -> {
                    orders = Math.max(orders, numberOf(order.order().value()) + 1);
                    withheld.remove(order.order());
                    covered.add(order.order());
                }
                case OrderWithheld order -> {
                    orders = Math.max(orders, numberOf(order.order().value()) + 1);
                    covered.remove(order.order());
                    withheld.add(order.order());
                }
                case CreditReleaseRequested request -> asked.add(request.release());
                case CreditReleaseRefused refused -> asked.remove(refused.release());
                case CreditReleaseWithdrawn withdrawn -> {
                    asked.remove(withdrawn.release());
                    released.remove(withdrawn.order());
                }
                case CreditReleaseLapsed over -> released.remove(over.order());
                case CreditReleaseSettled settled -> released.remove(settled.order());
                case OrderDropped order -> {
                    withheld.remove(order.order());
                    covered.remove(order.order());
                    gone.remove(order.order());
                }
                case CreditReleaseApproved approved -> {
                    asked.remove(approved.release());
                    released.add(approved.order());
                }
                case OutboundSlipIssued slip -> {
                    withheld.remove(slip.order());
                    covered.remove(slip.order());
                    released.remove(slip.order());
                    gone.add(slip.order());
                }
                case InvoiceCharged charged -> gone.remove(charged.order());
                case RemittanceConfirmed confirmed -> pending.remove(confirmed.remittance());
                case RemittanceRejected rejected -> pending.remove(rejected.remittance());
                case OrderHeld order ->
                    orders = Math.max(orders, numberOf(order.order().value()) + 1);
                default -> {}
            }
        }

        private AccountCommand decision(ReleaseId release) {
            return random.nextBoolean()
                    ? new RefuseCreditRelease(CUSTOMER, release, "欠款太多")
                    : new WithdrawCreditRelease(CUSTOMER, release, "客户已付款");
        }

        private AccountCommand rarely(OrderId order) {
            return switch (random.nextInt(6)) {
                case 0 -> new ChangeStanding(CUSTOMER, oneOf(Standing.KEY, Standing.REGULAR, Standing.SMALL), "评级");
                case 1 -> new MoveToRegion(CUSTOMER, oneOf(EAST, EAST, WEST), "搬迁");
                case 2 ->
                    new BringAlongSettlement(
                            CUSTOMER, new RemittanceId("old-" + random.nextInt(4)), order, someMoney(), today);
                default -> new FollowUp(CUSTOMER);
            };
        }

        private boolean send(AccountCommand command, Acting acting) {
            step++;
            commands++;
            try {
                List<AccountEvent> news = account.send(command, acting, POLICY);
                if (news.isEmpty()) {
                    return false;
                }
                gatekeeper.after(news, acting);
                news.forEach(this::remember);
                accepted++;
                return true;
            } catch (Refused refused) {
                return false;
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(where() + ", " + command + " by " + acting, e);
            }
        }

        private String where() {
            return name + ", step " + step;
        }

        private Acting anybody() {
            return switch (random.nextInt(8)) {
                case 0 -> as(ASSISTANT);
                case 1 -> as(ASSISTANT, RUNS_THE_EAST);
                case 2 -> as(OTHER_MANAGER, RUNS_THE_WEST);
                case 3, 4 -> as(MANAGER, RUNS_THE_EAST);
                case 5 -> as(DIRECTOR, lent(Role.REGIONAL_MANAGER, MANAGER, EAST));
                case 6 -> as(DIRECTOR, lent(Role.PRESIDENT, BOSS));
                default -> as(BOSS, IS_PRESIDENT);
            };
        }

        private Acting as(PersonId person, Grant... grants) {
            return new Acting(person, NOW, today, List.of(grants));
        }

        /** Mostly with one of these, now and then with the other; a new order comes when there is none of these. */
        private <T> void one(List<T> these, T other, Consumer<T> how) {
            if (random.nextInt(6) == 0) {
                how.accept(other);
            } else if (these.isEmpty()) {
                cover();
            } else {
                how.accept(these.get(random.nextInt(these.size())));
            }
        }

        private OrderId someOrder() {
            return new OrderId("SO-" + random.nextInt(orders + 1));
        }

        private RemittanceId someSlip() {
            return new RemittanceId("R-" + random.nextInt(slips + 1));
        }

        private ReleaseId someRelease() {
            return new ReleaseId("CR-" + random.nextInt(releases + 1));
        }

        private Money someMoney() {
            return new Money((random.nextInt(20) + 1) * 50L, CNY);
        }

        @SafeVarargs
        private <T> T oneOf(T... choices) {
            return choices[random.nextInt(choices.length)];
        }

        private static CoverOrder coverOf(OrderId order) {
            int number = numberOf(order.value());
            return new CoverOrder(
                    CUSTOMER,
                    order,
                    number % 5 == 4 ? OrderKind.PROJECT : OrderKind.STANDARD,
                    priceOf(order),
                    number % 7 == 6 ? Goods.PATTERN_BOOKS : Goods.WALL_COVERINGS,
                    number % 2 == 0);
        }

        private static Money priceOf(OrderId order) {
            return new Money((numberOf(order.value()) * 7 % 10 + 1) * 100L, CNY);
        }

        /** The order that a slip is meant for, if it names one. */
        private static OrderId orderOf(RemittanceId slip) {
            return new OrderId("SO-" + numberOf(slip.value()) / 2);
        }

        private static Money amountOf(RemittanceId slip) {
            return priceOf(orderOf(slip));
        }

        private static int numberOf(String name) {
            return Integer.parseInt(name.substring(name.indexOf('-') + 1));
        }
    }
}
