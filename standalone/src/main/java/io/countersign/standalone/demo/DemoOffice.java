package io.countersign.standalone.demo;

import io.countersign.account.AccountCommand.ConfirmRemittance;
import io.countersign.account.AccountCommand.IssueOutboundSlip;
import io.countersign.account.AccountCommand.OpenAccount;
import io.countersign.account.AccountCommand.RecordRemittance;
import io.countersign.account.AccountQuery.ListAccounts;
import io.countersign.history.HistoryQuery.AwaitReactions;
import io.countersign.metadata.MetadataKeys;
import io.countersign.order.OrderCommand.InvoiceOrder;
import io.countersign.order.OrderCommand.PlaceOrder;
import io.countersign.order.OrderCommand.ShipOrder;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.remittance.PaymentMethod;
import io.countersign.remittance.RemittanceSlip;
import io.countersign.standalone.demo.DemoBusiness.Deal;
import io.countersign.web.people.PeopleDirectory;
import io.countersign.web.people.PersonKind;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.signin.Appointments;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.springframework.context.ApplicationContext;

/**
 * A made-up office: one person for each role, a few customers, and some months of business up to today.
 *
 * <p>It comes about as a real one does, by commands that these people send. Loading it again changes nothing.
 */
public final class DemoOffice {

    /** Everybody's password. */
    public static final String PASSWORD = "demo";

    private static final Sender SYSTEM =
            new Sender(new PersonId(MetadataKeys.AUTOMATION + "demo-office"), null, "demo", null);
    private static final List<Region> ALL_REGIONS = DemoBusiness.REGIONS;

    private final Messages messages;
    private final Appointments appointments;
    private final PeopleDirectory directory;
    private final ZoneId zone;
    private final Map<Role, Sender> people = new EnumMap<>(Role.class);

    private DemoOffice(Messages messages, Appointments appointments, PeopleDirectory directory, ZoneId zone) {
        this.messages = messages;
        this.appointments = appointments;
        this.directory = directory;
        this.zone = zone;
    }

    /** The demo office of a running program. */
    public static DemoOffice in(ApplicationContext program) {
        return new DemoOffice(
                program.getBean(Messages.class),
                program.getBean(Appointments.class),
                program.getBean(PeopleDirectory.class),
                program.getBean(ZoneId.class));
    }

    /** Somebody of the demo office. */
    public record DemoMember(String userName, String displayName, Role role) {}

    /** Everybody, one for each role. */
    public List<DemoMember> staff() {
        return List.of(Role.values()).stream().map(DemoOffice::member).toList();
    }

    /** Appoints everybody and does the business. */
    public void load() {
        for (DemoMember member : staff()) {
            List<Region> regions = member.role() == Role.REGIONAL_MANAGER ? ALL_REGIONS : List.of();
            Appointments.Appointed appointed = appointments.appoint(
                    member.userName(), member.displayName(), List.of(member.role()), regions, PASSWORD, SYSTEM);
            people.put(member.role(), new Sender(appointed.person(), null, "demo", null));
        }
        if (messages.ask(new ListAccounts(null, 1), ListAccounts.Accounts.class, by(Role.SALES_ASSISTANT))
                .accounts()
                .isEmpty()) {
            doBusiness(new DemoBusiness(messages.today()));
        }
    }

    private void doBusiness(DemoBusiness business) {
        PersonId salesperson = by(Role.SALESPERSON).actor();
        each(
                business.customers(),
                Role.SALES_ASSISTANT,
                customer -> new OpenAccount(
                        customer.account(),
                        customer.name(),
                        null,
                        customer.region(),
                        salesperson,
                        customer.standing(),
                        DemoBusiness.CNY));
        List<Deal> deals = business.deals();
        each(
                deals,
                Role.SALES_ASSISTANT,
                deal -> new PlaceOrder(
                        deal.order(),
                        deal.account(),
                        deal.kind(),
                        DemoBusiness.CNY,
                        deal.lines(),
                        "road freight",
                        deal.orderedOn().plusDays(2),
                        null,
                        null,
                        null));
        settle();
        each(
                paid(deals),
                Role.SALES_ASSISTANT,
                deal -> new RecordRemittance(deal.account(), deal.remittance(), slip(deal)));
        settle();
        List<Deal> shipping = deals.stream().filter(Deal::ships).toList();
        each(shipping, Role.SALES_ASSISTANT, deal -> new IssueOutboundSlip(deal.account(), deal.order()));
        settle();
        each(
                shipping,
                Role.WAREHOUSE,
                deal -> new ShipOrder(
                        deal.order(),
                        deal.orderedOn().plusDays(2),
                        "SF Express",
                        "SF" + deal.order().value(),
                        1));
        each(
                shipping,
                Role.FINANCE,
                deal -> new InvoiceOrder(
                        deal.order(), deal.invoice(), deal.orderedOn().plusDays(2), deal.dueOn()));
        settle();
        each(
                deals.stream().filter(Deal::isConfirmed).toList(),
                Role.FINANCE,
                deal -> new ConfirmRemittance(deal.account(), deal.remittance(), deal.received(), deal.receivedOn()));
        settle();
    }

    private static List<Deal> paid(List<Deal> deals) {
        return deals.stream().filter(Deal::hasSlip).toList();
    }

    private RemittanceSlip slip(Deal deal) {
        PersonId payer = directory.idOf(PersonKind.PAYER, deal.account().value(), deal.payer(), null);
        return new RemittanceSlip(
                deal.orderedOn().plusDays(1).atStartOfDay(zone).plusHours(10).toInstant(),
                "ICBC 1202 0210",
                PaymentMethod.TRANSFER,
                deal.slipAmount(),
                payer,
                "TT" + deal.remittance().value(),
                deal.order(),
                null,
                null);
    }

    private <T> void each(List<T> things, Role role, Function<T, Object> command) {
        List<CompletableFuture<Void>> answers = new ArrayList<>();
        for (T thing : things) {
            answers.add(messages.send(command.apply(thing), by(role)));
        }
        answers.forEach(CompletableFuture::join);
    }

    private void settle() {
        boolean settled = false;
        while (!settled) { // each question waits a moment itself
            settled = messages.ask(new AwaitReactions(), AwaitReactions.Reached.class, by(Role.SALES_ASSISTANT))
                    .isSettled();
        }
    }

    private Sender by(Role role) {
        return Objects.requireNonNull(people.get(role), () -> "nobody is " + role);
    }

    private static DemoMember member(Role role) {
        String userName = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String words = role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new DemoMember(userName, Character.toUpperCase(words.charAt(0)) + words.substring(1), role);
    }
}
