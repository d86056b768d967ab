package io.countersign.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.account.CustomerAccountId;
import io.countersign.expense.ExpenseCategory;
import io.countersign.expense.ExpenseClaimId;
import io.countersign.expense.ExpenseCommand.PlanExpenses;
import io.countersign.expense.ExpenseCommand.SubmitClaim;
import io.countersign.expense.ExpenseInvoice;
import io.countersign.expense.ExpenseInvoiceNumber;
import io.countersign.expense.ExpenseQuery;
import io.countersign.expense.ExpenseQuery.ExpenseClaim;
import io.countersign.expense.ExpenseQuery.FindExpenseClaim;
import io.countersign.history.HistoryQuery.AwaitReactions;
import io.countersign.history.HistoryQuery.ListEvents;
import io.countersign.history.HistoryQuery.RecordedEvent;
import io.countersign.message.MessageChannel;
import io.countersign.message.MessageCommand.QueueMessage;
import io.countersign.message.MessageId;
import io.countersign.message.MessageKind;
import io.countersign.message.MessageQuery;
import io.countersign.message.MessageQuery.FindMessage;
import io.countersign.message.MessageQuery.Message;
import io.countersign.metadata.MetadataKeys;
import io.countersign.money.Money;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.staff.StaffCommand.AppointStaffMember;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** What leaves the office and what is claimed in it, on the real stores, and again after a restart. */
class OfficeRoadTest {

    private static final MessageId MESSAGE = new MessageId("shipped-SO-1");
    private static final ExpenseClaimId FIRST = new ExpenseClaimId("EC-1");
    private static final ExpenseClaimId SECOND = new ExpenseClaimId("EC-2");

    private static final Sender SYSTEM = new Sender(new PersonId(MetadataKeys.AUTOMATION + "test"), null, "test", null);
    private static final Sender ALICE = new Sender(new PersonId("alice"), null, "test", null);
    private static final Sender BOB = new Sender(new PersonId("bob"), null, "test", null);
    private static final Sender AUDITOR = new Sender(new PersonId("auditor"), null, "test", null);

    @TempDir
    Path data;

    @Test
    void a_message_leaves_once_and_an_invoice_is_claimed_once_whatever_road_it_comes_by() {
        try (ConfigurableApplicationContext program = StandaloneApplication.start(0, data)) {
            Messages office = program.getBean(Messages.class);
            appoint(office);
            office.sendAndWait(message(), SYSTEM);
            await().untilAsserted(() -> assertThat(sent(office).state()).isEqualTo(MessageQuery.State.SENT));
            assertThat(sent(office).triedAt()).isAfterOrEqualTo(sent(office).queuedAt());

            claim(office, FIRST, ALICE, "0310-26 001");
            claim(office, SECOND, BOB, "031026001");
            assertThat(state(office, FIRST)).isEqualTo(ExpenseQuery.State.SUBMITTED);
            assertThat(state(office, SECOND)).isEqualTo(ExpenseQuery.State.REFUSED);
        }
        try (ConfigurableApplicationContext program = StandaloneApplication.start(0, data)) {
            Messages office = program.getBean(Messages.class);
            office.sendAndWait(message(), SYSTEM);
            assertThat(names(office, MESSAGE.toString())).containsExactly("message.queued", "message.sent");
            assertThat(names(office, "expense-invoice-031026001")).containsExactly("voucher.claimed");
        }
    }

    private static QueueMessage message() {
        return new QueueMessage(
                MESSAGE,
                MessageKind.GOODS_SHIPPED,
                MessageChannel.MAIL,
                new CustomerAccountId("C001"),
                null,
                null,
                "The goods have left.",
                "order-SO-1");
    }

    private static Message sent(Messages office) {
        return office.find(new FindMessage(MESSAGE), Message.class, AUDITOR).orElseThrow();
    }

    private static void claim(Messages office, ExpenseClaimId claim, Sender claimant, String invoice) {
        Money amount = Money.of("100", Currency.getInstance("CNY"));
        LocalDate day = office.today().minusDays(1);
        office.sendAndWait(
                new PlanExpenses(claim, new Region("East"), null, "Hangzhou", ExpenseCategory.TRAVEL, amount),
                claimant);
        office.sendAndWait(
                new SubmitClaim(
                        claim,
                        List.of(new ExpenseInvoice(
                                new ExpenseInvoiceNumber(invoice), "Hotel", amount, day, ExpenseCategory.TRAVEL))),
                claimant);
        office.ask(new AwaitReactions(), AwaitReactions.Reached.class, claimant);
    }

    private static ExpenseQuery.State state(Messages office, ExpenseClaimId claim) {
        return office.find(new FindExpenseClaim(claim), ExpenseClaim.class, AUDITOR)
                .orElseThrow()
                .state();
    }

    private static List<String> names(Messages office, String stream) {
        return office
                .ask(new ListEvents(stream, List.of(), null, 0, null, 100), ListEvents.Events.class, AUDITOR)
                .events()
                .stream()
                .map(RecordedEvent::name)
                .toList();
    }

    private static void appoint(Messages office) {
        office.sendAndWait(new AppointStaffMember(ALICE.actor(), List.of(Role.SALESPERSON), List.of()), SYSTEM);
        office.sendAndWait(new AppointStaffMember(BOB.actor(), List.of(Role.SALESPERSON), List.of()), SYSTEM);
        office.sendAndWait(new AppointStaffMember(AUDITOR.actor(), List.of(Role.AUDITOR), List.of()), SYSTEM);
    }
}
