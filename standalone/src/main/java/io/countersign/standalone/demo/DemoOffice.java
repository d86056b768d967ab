package io.countersign.standalone.demo;

import io.countersign.account.AccountCommand.LogDunningAttempt;
import io.countersign.account.AccountQuery.ListAccounts;
import io.countersign.account.DunningChannel;
import io.countersign.command.process.DiaryReader;
import io.countersign.dunning.DunningQuery.ListCalls;
import io.countersign.history.HistoryQuery.AwaitReactions;
import io.countersign.metadata.MetadataKeys;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.sales.Period;
import io.countersign.sales.SalesQuery.DrawUpWeeklyReport;
import io.countersign.sales.SalesQuery.DrawUpWeeklyReport.DrawnUp;
import io.countersign.sales.SalesQuery.FindIssuedReport;
import io.countersign.sales.SalesQuery.IssuedReport;
import io.countersign.sales.WeeklyReportCommand.IssueWeeklyReport;
import io.countersign.sales.WeeklyReportId;
import io.countersign.store.clock.OfficeClock;
import io.countersign.web.people.PeopleDirectory;
import io.countersign.web.people.PersonKind;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.signin.Appointments;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;

/**
 * A made-up office: one person for each role and two more salespeople, a few customers, and a year of business up to
 * yesterday.
 *
 * <p>It comes about as a real one does, by commands that these people send, and the office's clock goes through the year
 * with them. Loading it again changes nothing.
 */
public final class DemoOffice {

    /** How many salespeople there are. */
    static final int SALESPEOPLE = 3;

    /** Everybody's password. */
    public static final String PASSWORD = "demo";

    /** So many days the office has to have been open, for everything that belongs to it to have happened. */
    public static final int DAYS_MIN = 200;

    private static final Sender SYSTEM =
            new Sender(new PersonId(MetadataKeys.AUTOMATION + "demo-office"), null, "demo", null);
    private static final LocalTime OFFICE_OPENS = LocalTime.of(8, 0);
    private static final int WEEKS_ISSUED = 8;
    private static final List<Region> ALL_REGIONS = DemoBusiness.REGIONS;

    private final Messages messages;
    private final Appointments appointments;
    private final PeopleDirectory directory;
    private final ZoneId zone;
    private final OfficeClock clock;
    private final ObjectProvider<DiaryReader> diary;
    private final Map<Role, List<Sender>> people = new EnumMap<>(Role.class);

    private DemoOffice(ApplicationContext program) {
        messages = program.getBean(Messages.class);
        appointments = program.getBean(Appointments.class);
        directory = program.getBean(PeopleDirectory.class);
        zone = program.getBean(ZoneId.class);
        clock = program.getBean(OfficeClock.class);
        diary = program.getBeanProvider(DiaryReader.class);
    }

    /** The demo office of a running program. */
    public static DemoOffice in(ApplicationContext program) {
        return new DemoOffice(program);
    }

    /** Somebody of the demo office. */
    public record DemoMember(String userName, String displayName, Role role) {}

    /** Everybody: one for each role, and more salespeople. */
    public List<DemoMember> staff() {
        return Stream.concat(
                        Stream.of(Role.values()).map(role -> member(role, 1)),
                        IntStream.rangeClosed(2, SALESPEOPLE).mapToObj(number -> member(Role.SALESPERSON, number)))
                .toList();
    }

    /**
     * Appoints everybody, and lives through their business unless that was done already.
     *
     * @param days for how long the office has been open, {@link #DAYS_MIN} at least
     */
    public void load(int days) {
        LocalDate today = messages.today();
        LocalDate first = DemoBusiness.workingDay(today.minusDays(days));
        boolean nothingYet = messages.ask(new ListAccounts(null, 1), ListAccounts.Accounts.class, SYSTEM)
                .accounts()
                .isEmpty();
        try {
            if (nothingYet) {
                clock.moveTo(first.atTime(OFFICE_OPENS).atZone(zone).toInstant());
            }
            appoint();
            if (nothingYet) {
                liveThrough(first, today);
            }
        } finally {
            clock.release();
        }
    }

    /** Appoints everybody, and nothing else. */
    public void appoint() {
        people.clear();
        for (DemoMember member : staff()) {
            List<Region> regions = member.role() == Role.REGIONAL_MANAGER ? ALL_REGIONS : List.of();
            Appointments.Appointed appointed = appointments.appoint(
                    member.userName(), member.displayName(), List.of(member.role()), regions, PASSWORD, SYSTEM);
            people.computeIfAbsent(member.role(), role -> new ArrayList<>())
                    .add(new Sender(appointed.person(), null, "demo", null));
        }
    }

    private void liveThrough(LocalDate first, LocalDate today) {
        DemoBusiness business = new DemoBusiness(
                first,
                today,
                zone,
                IntStream.range(0, SALESPEOPLE)
                        .mapToObj(who -> by(Role.SALESPERSON, who).actor())
                        .toList(),
                by(Role.SALES_DIRECTOR).actor(),
                account -> directory.idOf(PersonKind.PAYER, account.value(), DemoBusiness.nameOf(account), null));
        LocalDate day = LocalDate.MIN;
        for (Map.Entry<Instant, List<Act>> part : partsOf(business.all()).entrySet()) {
            clock.moveTo(part.getKey());
            if (!messages.today().equals(day)) {
                day = messages.today();
                diary.getObject().read();
                settle();
                callWhomIsDue();
                if (day.isAfter(today.minusWeeks(WEEKS_ISSUED))) {
                    issueReportBefore(day);
                }
            }
            play(part.getValue());
            settle();
        }
    }

    /** The assistant works on the call list; now and then a customer is not reached. */
    private void callWhomIsDue() {
        play(
                messages
                        .ask(new ListCalls(null, null, null), ListCalls.Calls.class, by(Role.SALES_ASSISTANT))
                        .calls()
                        .stream()
                        .map(call -> call.customer().account())
                        .filter(account ->
                                (account.hashCode() + messages.today().getDayOfYear()) % 5 != 0)
                        .map(account -> new Act(
                                messages.today(),
                                Act.Part.OPENING,
                                Role.SALES_ASSISTANT,
                                new LogDunningAttempt(account, DunningChannel.PHONE, null, "答应尽快付款", null, false),
                                true))
                        .toList());
    }

    /** The assistant issues the report of the week that is over, unless that was done. */
    private void issueReportBefore(LocalDate day) {
        WeeklyReportId week =
                new WeeklyReportId(Period.of(Period.Kind.WEEK, day).before().toString());
        Sender assistant = by(Role.SALES_ASSISTANT);
        if (messages.find(new FindIssuedReport(week), IssuedReport.class, assistant)
                .isEmpty()) {
            DrawnUp drawn = messages.ask(new DrawUpWeeklyReport(week), DrawnUp.class, assistant);
            messages.sendAndWait(
                    new IssueWeeklyReport(week, drawn.position(), drawn.totals(), drawn.sha256()), assistant);
        }
    }

    private Map<Instant, List<Act>> partsOf(List<Act> acts) {
        return acts.stream()
                .collect(Collectors.groupingBy(
                        act -> act.on()
                                .atTime(act.part().hour(), 0)
                                .atZone(zone)
                                .toInstant(),
                        TreeMap::new,
                        Collectors.toList()));
    }

    private void play(List<Act> acts) {
        Map<Act, CompletableFuture<Void>> answers = new LinkedHashMap<>();
        for (Act act : acts) {
            answers.put(act, messages.send(act.command(), by(act.role(), act.who())));
        }
        answers.forEach((act, answer) -> answer.handle((done, failure) -> {
                    if (failure != null && !(act.mayBeRefused() && isRefusal(failure))) {
                        throw new IllegalStateException("the demo office could not: " + act, failure);
                    }
                    return done;
                })
                .join());
    }

    private static boolean isRefusal(Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
        return cause instanceof AggregateNotFoundException || cause instanceof CommandExecutionException;
    }

    private void settle() {
        boolean settled = false;
        while (!settled) { // each question waits a moment itself
            settled = messages.ask(new AwaitReactions(), AwaitReactions.Reached.class, by(Role.SALES_ASSISTANT))
                    .isSettled();
        }
    }

    private Sender by(Role role) {
        return by(role, 0);
    }

    private Sender by(Role role, int who) {
        return Objects.requireNonNull(people.get(role), () -> "nobody is " + role)
                .get(who);
    }

    private static DemoMember member(Role role, int number) {
        String userName = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String words = role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String displayName = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return number == 1
                ? new DemoMember(userName, displayName, role)
                : new DemoMember(userName + "-" + number, displayName + " " + number, role);
    }
}
