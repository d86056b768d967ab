package io.countersign.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.countersign.account.AccountCommand.OpenAccount;
import io.countersign.account.AccountQuery.Account;
import io.countersign.account.AccountQuery.FindAccount;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.Standing;
import io.countersign.history.HistoryQuery.AwaitReactions;
import io.countersign.history.HistoryQuery.ListEvents;
import io.countersign.history.HistoryQuery.RecordedEvent;
import io.countersign.metadata.MetadataKeys;
import io.countersign.money.Quantity;
import io.countersign.money.UnitPrice;
import io.countersign.operation.DeadLetterCommand.RetryDeadLetter;
import io.countersign.operation.DeadLetterCommand.SkipDeadLetter;
import io.countersign.operation.DeadLetterId;
import io.countersign.operation.DeadLetterQuery;
import io.countersign.operation.DeadLetterQuery.DeadLetter;
import io.countersign.operation.DeadLetterQuery.Explanation;
import io.countersign.operation.DeadLetterQuery.FindDeadLetter;
import io.countersign.operation.DeadLetterQuery.ListDeadLetters;
import io.countersign.operation.ViewCommand.RebuildView;
import io.countersign.operation.ViewName;
import io.countersign.operation.ViewQuery.CheckDrift;
import io.countersign.operation.ViewQuery.CheckDrift.DriftReport;
import io.countersign.operation.ViewQuery.ListViews;
import io.countersign.operation.ViewQuery.ListViews.Views;
import io.countersign.operation.ViewQuery.Outcome;
import io.countersign.operation.ViewQuery.Rebuild;
import io.countersign.operation.ViewQuery.View;
import io.countersign.order.OrderCommand.PlaceOrder;
import io.countersign.order.OrderId;
import io.countersign.order.OrderKind;
import io.countersign.order.OrderLine;
import io.countersign.order.OrderQuery.FindOrder;
import io.countersign.order.OrderQuery.Order;
import io.countersign.order.OrderQuery.State;
import io.countersign.order.Supply;
import io.countersign.order.UnitOfMeasure;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.query.documents.MongoDocuments;
import io.countersign.query.history.LiveViews;
import io.countersign.staff.StaffCommand.AppointStaffMember;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Views are checked and built anew, and events that nobody could digest are retried or skipped, on the real stores. */
class OperationsTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Sender SYSTEM = new Sender(new PersonId(MetadataKeys.AUTOMATION + "test"), null, "test", null);
    private static final Sender ASSISTANT = person("assistant");
    private static final Sender FINANCE = person("finance");
    private static final Sender ADMINISTRATOR = person("administrator");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path data;

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext program;

    @SuppressWarnings("NullAway.Init")
    private static Messages office;

    @BeforeAll
    static void start() {
        program = StandaloneApplication.start(0, data);
        office = program.getBean(Messages.class);
        appoint(ASSISTANT, Role.SALES_ASSISTANT);
        appoint(FINANCE, Role.FINANCE);
        appoint(ADMINISTRATOR, Role.ADMINISTRATOR);
        open("C001");
        open("C002");
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void every_view_agrees_with_the_log() {
        DriftReport report = office.ask(new CheckDrift(null), DriftReport.class, FINANCE);

        assertThat(report.views()).hasSameSizeAs(views()).allSatisfy(view -> {
            assertThat(view.difference()).isNull();
            assertThat(view.digestLive()).isEqualTo(view.digestFolded());
        });
    }

    @Test
    void every_view_can_be_built_anew_and_is_the_same_afterwards() {
        List<View> before = views();
        before.stream()
                .map(View::view)
                .filter(view -> !view.equals(new ViewName("accounts")))
                .forEach(
                        view -> office.sendAndWait(new RebuildView(view, "to see that it can be done"), ADMINISTRATOR));

        for (View view : before) {
            if (!view.view().equals(new ViewName("accounts"))) {
                Outcome outcome = outcomeOf(view.view());
                assertThat(outcome.isSame()).as(view.view().toString()).isTrue();
                assertThat(outcome.generation()).isGreaterThan(view.generation());
                assertThat(outcome.documents()).isEqualTo(view.documents());
            }
        }
    }

    @Test
    void every_view_has_a_name_that_people_understand() {
        ResourceBundle texts = ResourceBundle.getBundle("messages", Locale.ROOT);

        assertThat(program.getBean(LiveViews.class).all())
                .allSatisfy(view -> assertThat(
                                texts.containsKey("viewName." + view.name().value()))
                        .as(view.name().value())
                        .isTrue());
    }

    @Test
    void a_document_that_was_tampered_with_is_named_by_the_check_and_mended_by_a_rebuild() {
        ViewName accounts = new ViewName("accounts");
        MongoDocuments<?> documents =
                program.getBean(LiveViews.class).find(accounts).orElseThrow().documents();
        office.find(new FindAccount(new CustomerAccountId("C002")), Account.class, FINANCE);
        program.getBean(MongoClient.class)
                .getDatabase("countersign")
                .getCollection("accounts")
                .updateOne(Filters.eq("_id", "C002"), Updates.set("state.name", "Somebody else"));
        documents.forgetAll();

        DriftReport drift = office.ask(new CheckDrift(accounts), DriftReport.class, FINANCE);
        office.sendAndWait(new RebuildView(accounts, "C002 has another name"), FINANCE);
        Outcome outcome = outcomeOf(accounts);

        assertThat(drift.views()).singleElement().satisfies(view -> {
            assertThat(Objects.requireNonNull(view.difference()).document()).isEqualTo("C002");
            assertThat(view.difference().field()).isEqualTo("state.name");
            assertThat(view.difference().live()).isEqualTo("Somebody else");
            assertThat(view.difference().folded()).isEqualTo("Customer C002");
        });
        assertThat(outcome.isSame()).isFalse();
        assertThat(outcome.firstDifference()).isEqualTo("C002");
        assertThat(office.ask(new CheckDrift(accounts), DriftReport.class, FINANCE)
                        .isClean())
                .isTrue();
        assertThat(events("view-accounts"))
                .extracting(RecordedEvent::name)
                .containsExactly("view.rebuild-ordered", "view.switched");
        assertThat(events("view-accounts").getLast().metadata())
                .containsEntry(MetadataKeys.ACTOR, "automation:Rebuilds")
                .containsEntry(MetadataKeys.ON_BEHALF_OF, "finance");
    }

    @Test
    void an_order_whose_account_is_not_there_is_parked_and_digested_once_it_is() {
        place("SO-1", "C901");
        place("SO-2", "C001");
        settle();

        DeadLetter parked = letterOf("order-SO-1");
        assertThat(parked.explanation()).isEqualTo(Explanation.NOT_THERE);
        assertThat(order("SO-2").state()).isEqualTo(State.WITHHELD);
        retry(parked);
        assertThat(letterOf("order-SO-1").by()).isEqualTo(ADMINISTRATOR.actor());

        open("C901");
        retry(parked);

        assertThat(find(parked).state()).isEqualTo(DeadLetterQuery.State.DIGESTED);
        settle();
        assertThat(order("SO-1").state()).isEqualTo(State.WITHHELD);
        assertThat(events("account-C901"))
                .extracting(RecordedEvent::name)
                .filteredOn(name -> name.equals("account.order-withheld"))
                .hasSize(1);
        assertThat(events("dead-letters-reactions"))
                .extracting(RecordedEvent::name)
                .containsSubsequence(
                        "deadletter.retried", "deadletter.stayed", "deadletter.retried", "deadletter.digested");
    }

    @Test
    void a_parked_order_is_skipped_for_a_reason_and_is_not_retried_any_more() {
        place("SO-3", "C902");
        settle();
        DeadLetter parked = letterOf("order-SO-3");

        office.sendAndWait(new SkipDeadLetter(parked.letter().follower(), parked.letter(), "a trial"), ADMINISTRATOR);

        assertThat(find(parked).state()).isEqualTo(DeadLetterQuery.State.SKIPPED);
        assertThat(find(parked).reason()).isEqualTo("a trial");
        assertThat(letters()).noneMatch(letter -> letter.letter().equals(parked.letter()));
        assertThatThrownBy(() -> retry(parked)).hasMessageContaining("OPS-5");
    }

    private static Outcome outcomeOf(ViewName view) {
        Rebuild rebuild = lastOf(view);
        while (rebuild.endedAt() == null) {
            Thread.onSpinWait();
            rebuild = lastOf(view);
        }
        assertThat(rebuild.failure()).isNull();
        return Objects.requireNonNull(rebuild.outcome());
    }

    private static Rebuild lastOf(ViewName name) {
        return Objects.requireNonNull(views().stream()
                .filter(view -> view.view().equals(name))
                .findFirst()
                .orElseThrow()
                .last());
    }

    private static List<View> views() {
        return office.ask(new ListViews(), Views.class, FINANCE).views();
    }

    private static List<DeadLetter> letters() {
        return office.ask(new ListDeadLetters(null), ListDeadLetters.DeadLetters.class, FINANCE)
                .letters();
    }

    private static DeadLetter letterOf(String stream) {
        return letters().stream()
                .filter(letter -> letter.stream().equals(stream))
                .findFirst()
                .orElseThrow();
    }

    private static DeadLetter find(DeadLetter letter) {
        DeadLetterId id = letter.letter();
        return office.find(new FindDeadLetter(id), DeadLetter.class, FINANCE).orElseThrow();
    }

    private static void retry(DeadLetter letter) {
        office.sendAndWait(new RetryDeadLetter(letter.letter().follower(), letter.letter()), ADMINISTRATOR);
    }

    private static void open(String account) {
        office.sendAndWait(
                new OpenAccount(
                        new CustomerAccountId(account),
                        "Customer " + account,
                        null,
                        new Region("East"),
                        null,
                        Standing.KEY,
                        CNY),
                ASSISTANT);
    }

    private static void place(String order, String account) {
        OrderLine line = OrderLine.priced(
                "W-100", null, Quantity.of("10"), UnitOfMeasure.ROLL, UnitPrice.of("25.5050"), Supply.SPOT, null, CNY);
        office.sendAndWait(
                new PlaceOrder(
                        new OrderId(order),
                        new CustomerAccountId(account),
                        OrderKind.STANDARD,
                        CNY,
                        List.of(line),
                        null,
                        null,
                        null,
                        null,
                        null),
                ASSISTANT);
    }

    private static Order order(String number) {
        return office.find(new FindOrder(new OrderId(number)), Order.class, ASSISTANT)
                .orElseThrow();
    }

    private static void settle() {
        office.ask(new AwaitReactions(), AwaitReactions.Reached.class, ASSISTANT);
    }

    private static List<RecordedEvent> events(String stream) {
        return office.ask(new ListEvents(stream, List.of(), null, 0, null, 100), ListEvents.Events.class, FINANCE)
                .events();
    }

    private static void appoint(Sender who, Role role) {
        office.sendAndWait(new AppointStaffMember(who.actor(), List.of(role), List.of()), SYSTEM);
    }

    private static Sender person(String number) {
        return new Sender(new PersonId(number), null, "test", null);
    }
}
