package io.countersign.trial;

import io.countersign.account.AccountCommand.ApproveCreditRelease;
import io.countersign.account.AccountCommand.CoordinateOrder;
import io.countersign.account.AccountCommand.DeclineOrder;
import io.countersign.account.AccountCommand.LogDunningAttempt;
import io.countersign.account.AccountCommand.RefuseCreditRelease;
import io.countersign.account.AccountCommand.RegisterPaper;
import io.countersign.account.AccountCommand.RequestCreditRelease;
import io.countersign.account.AccountCommand.SetAdjustmentPeriod;
import io.countersign.account.AccountCommand.WithdrawCreditRelease;
import io.countersign.account.AccountQuery.Account;
import io.countersign.account.AccountQuery.AdjustmentPeriod;
import io.countersign.account.AccountQuery.Paper;
import io.countersign.account.AccountQuery.Papers;
import io.countersign.account.DunningCalendar;
import io.countersign.account.FiguresSeen;
import io.countersign.account.ReleaseId;
import io.countersign.credit.CreditQuery.Decision;
import io.countersign.credit.CreditQuery.Release;
import io.countersign.credit.CreditQuery.State;
import io.countersign.credit.CreditQuery.Step;
import io.countersign.dunning.DunningQuery.Attempt;
import io.countersign.dunning.DunningQuery.Case;
import io.countersign.dunning.DunningQuery.PromiseState;
import io.countersign.metadata.MetadataKeys;
import io.countersign.money.Money;
import io.countersign.order.OrderQuery;
import io.countersign.order.OrderQuery.Order;
import io.countersign.people.ExercisedAuthority;
import io.countersign.people.PersonId;
import io.countersign.people.Role;
import io.countersign.refusal.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** The part of the made-up command side that decides about credit, asks for payment and keeps papers. */
final class TrialCustomers {

    private static final ExercisedAuthority PRESIDENT = new ExercisedAuthority(Role.PRESIDENT, null, null, null);

    private final TrialOffice office;

    TrialCustomers(TrialOffice office) {
        this.office = office;
    }

    @CommandHandler
    void handle(CoordinateOrder command, MetaData metadata) {
        synchronized (office) {
            office.ledger.demandSender(command, metadata);
            Order order = office.order(command.order(), MetaData.emptyInstance());
            if (order.state() == OrderQuery.State.DECLINED) {
                throw Ledger.refused(
                        new Refusal("HLD-1", "An order is agreed to while it is held.", command.account() + "/" + 7));
            }
            office.orders.put(order.order().value(), with(order, OrderQuery.State.COVERED, null));
        }
    }

    @CommandHandler
    void handle(DeclineOrder command, MetaData metadata) {
        synchronized (office) {
            office.ledger.demandSender(command, metadata);
            Order order = office.order(command.order(), MetaData.emptyInstance());
            office.orders.put(order.order().value(), with(order, OrderQuery.State.DECLINED, command.reason()));
        }
    }

    @CommandHandler
    void handle(RequestCreditRelease command, MetaData metadata) {
        synchronized (office) {
            office.ledger.demandSender(command, metadata);
            if (office.ledger.isRepeated(command.release().toString(), command, "CRL-1")) {
                return;
            }
            Order order = office.order(command.order(), MetaData.emptyInstance());
            Money none = Money.zero(order.total().currency());
            office.releases.put(
                    command.release().value(),
                    new Release(
                            command.release(),
                            command.account(),
                            command.order(),
                            State.OPEN,
                            order.total(),
                            command.reason(),
                            new FiguresSeen(none, none, 0, 1, null),
                            0,
                            TrialOffice.actor(metadata),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            List.of(new Step(
                                    1,
                                    Instant.EPOCH,
                                    "account.credit-release-requested",
                                    TrialOffice.actor(metadata)))));
            office.ledger.record(command.account().toString(), "account.credit-release-requested", "{}", metadata);
        }
    }

    @CommandHandler
    void handle(ApproveCreditRelease command, MetaData metadata) {
        synchronized (office) {
            office.ledger.demandSender(command, metadata);
            Release release = undecided(command.release());
            if (release.requestedBy().equals(TrialOffice.actor(metadata))) {
                throw Ledger.refused(new Refusal("CRL-9", "Nobody approves what they asked for."));
            }
            decide(
                    release,
                    State.APPROVED,
                    new Decision(
                            true,
                            command.remark(),
                            PRESIDENT,
                            TrialOffice.actor(metadata),
                            today(metadata).plusDays(7),
                            0));
        }
    }

    @CommandHandler
    void handle(RefuseCreditRelease command, MetaData metadata) {
        synchronized (office) {
            office.ledger.demandSender(command, metadata);
            decide(
                    undecided(command.release()),
                    State.REFUSED,
                    new Decision(false, command.reason(), PRESIDENT, TrialOffice.actor(metadata), null, null));
        }
    }

    @CommandHandler
    void handle(WithdrawCreditRelease command, MetaData metadata) {
        synchronized (office) {
            office.ledger.demandSender(command, metadata);
            Release release = release(command.release());
            put(release, State.WITHDRAWN, release.decision(), command.reason(), TrialOffice.actor(metadata));
        }
    }

    @CommandHandler
    void handle(LogDunningAttempt command, MetaData metadata) {
        synchronized (office) {
            office.ledger.demandSender(command, metadata);
            office.account(command.account(), MetaData.emptyInstance());
            Case dunning = office.cases.get(command.account().value());
            if (dunning == null) {
                throw Ledger.refused(
                        new Refusal("DUN-1", "A customer who is behind with nothing is not asked for payment."));
            }
            LocalDate today = today(metadata);
            if (!dunning.attempts().isEmpty()
                    && dunning.attempts().getLast().on().equals(today)) {
                throw Ledger.refused(new Refusal("DUN-2", "A customer is asked once a day."));
            }
            office.cases.put(command.account().value(), asked(dunning, command, today, TrialOffice.actor(metadata)));
            office.ledger.record(command.account().toString(), "account.dunning-attempt-logged", "{}", metadata);
        }
    }

    @CommandHandler
    void handle(RegisterPaper command, MetaData metadata) {
        synchronized (office) {
            office.ledger.demandSender(command, metadata);
            office.account(command.account(), MetaData.emptyInstance());
            if (office.ledger.isRepeated(command.account() + "/" + command.paper(), command, "PAP-1")) {
                return;
            }
            Papers before =
                    office.papers.getOrDefault(command.account().value(), new Papers(command.account(), List.of()));
            List<Paper> papers = new ArrayList<>(before.papers());
            papers.add(new Paper(
                    command.paper(),
                    command.kind(),
                    command.validUntil(),
                    command.sha256(),
                    command.confidential(),
                    false,
                    TrialOffice.actor(metadata)));
            office.papers.put(command.account().value(), new Papers(command.account(), papers));
            office.ledger.record(command.account().toString(), "account.paper-registered", "{}", metadata);
        }
    }

    @CommandHandler
    void handle(SetAdjustmentPeriod command, MetaData metadata) {
        synchronized (office) {
            office.ledger.demandSender(command, metadata);
            Account account = office.account(command.account(), metadata);
            if (command.until().isBefore(command.from())) {
                throw Ledger.refused(new Refusal("ADJ-1", "A period ends on or after the day on which it begins."));
            }
            office.accounts.put(
                    command.account().value(),
                    new Account(
                            account.account(),
                            account.name(),
                            account.contact(),
                            account.region(),
                            account.salesperson(),
                            account.standing(),
                            account.currency(),
                            new AdjustmentPeriod(
                                    command.from(), command.until(), command.reason(), TrialOffice.actor(metadata)),
                            account.version() + 1));
        }
    }

    private Release release(ReleaseId number) {
        return TrialOffice.found(office.releases.get(number.value()), number.toString());
    }

    private Release undecided(ReleaseId number) {
        Release release = release(number);
        if (release.state() != State.OPEN) {
            throw Ledger.refused(new Refusal("CRL-7", "A release is decided once.", release.account() + "/" + 3));
        }
        return release;
    }

    private void decide(Release release, State state, Decision decision) {
        put(release, state, decision, null, null);
    }

    private void put(
            Release before,
            State state,
            @Nullable Decision decision,
            @Nullable String endedBecause,
            @Nullable PersonId endedBy) {
        office.releases.put(
                before.release().value(),
                new Release(
                        before.release(),
                        before.account(),
                        before.order(),
                        state,
                        before.shortBy(),
                        before.reason(),
                        before.figures(),
                        before.policyVersion(),
                        before.requestedBy(),
                        decision,
                        endedBecause,
                        endedBy,
                        null,
                        null,
                        null,
                        before.steps()));
    }

    private static Case asked(Case before, LogDunningAttempt command, LocalDate today, PersonId by) {
        List<Attempt> attempts = new ArrayList<>(before.attempts());
        attempts.add(new Attempt(
                before.nextAttempt(),
                today,
                command.channel(),
                command.spokeTo(),
                command.said(),
                command.promise(),
                command.promise() == null ? null : PromiseState.OPEN,
                null,
                command.customersOwnCall(),
                by));
        int next = before.nextAttempt() + 1;
        return new Case(
                before.dunning(),
                before.account(),
                before.state(),
                before.openedOn(),
                before.orders(),
                before.amount(),
                before.policyVersion(),
                next,
                DunningCalendar.dueOn(before.openedOn(), next, 3, 4),
                attempts,
                null,
                null);
    }

    private static LocalDate today(MetaData metadata) {
        return LocalDate.parse(String.valueOf(metadata.get(MetadataKeys.TODAY)));
    }

    private static Order with(Order order, OrderQuery.State state, @Nullable String endedBecause) {
        return new Order(
                order.order(),
                order.account(),
                order.kind(),
                state,
                order.lines(),
                order.total(),
                order.goods(),
                order.project(),
                order.warehouse(),
                List.of(),
                null,
                order.deposit(),
                order.awaited(),
                order.basis(),
                order.release(),
                order.shipMethod(),
                order.shipOn(),
                order.shippedOn(),
                order.carrier(),
                order.waybill(),
                order.invoice(),
                order.invoicedOn(),
                order.dueOn(),
                endedBecause,
                order.returns(),
                order.version());
    }
}
