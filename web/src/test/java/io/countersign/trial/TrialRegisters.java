package io.countersign.trial;

import io.countersign.account.CustomerAccountId;
import io.countersign.complaint.ComplaintCommand.AnswerComplaint;
import io.countersign.complaint.ComplaintCommand.CloseComplaint;
import io.countersign.complaint.ComplaintCommand.RegisterComplaint;
import io.countersign.complaint.ComplaintQuery;
import io.countersign.complaint.ComplaintQuery.Answer;
import io.countersign.complaint.ComplaintQuery.Complaint;
import io.countersign.complaint.ComplaintQuery.FindComplaint;
import io.countersign.complaint.ComplaintQuery.ListComplaints;
import io.countersign.dispatch.DispatchCommand.ConfirmReceipt;
import io.countersign.dispatch.DispatchCommand.RegisterDispatch;
import io.countersign.dispatch.DispatchCommand.TrackDispatch;
import io.countersign.dispatch.DispatchQuery;
import io.countersign.dispatch.DispatchQuery.Dispatch;
import io.countersign.dispatch.DispatchQuery.FindDispatch;
import io.countersign.dispatch.DispatchQuery.ListDispatches;
import io.countersign.dispatch.DispatchQuery.Sighting;
import io.countersign.expense.ExpenseClaimId;
import io.countersign.expense.ExpenseCommand.ApproveClaim;
import io.countersign.expense.ExpenseCommand.CheckClaim;
import io.countersign.expense.ExpenseCommand.PayClaim;
import io.countersign.expense.ExpenseCommand.PlanExpenses;
import io.countersign.expense.ExpenseCommand.RefuseClaim;
import io.countersign.expense.ExpenseCommand.SubmitClaim;
import io.countersign.expense.ExpenseInvoice;
import io.countersign.expense.ExpenseQuery;
import io.countersign.expense.ExpenseQuery.ExpenseClaim;
import io.countersign.expense.ExpenseQuery.FindExpenseClaim;
import io.countersign.expense.ExpenseQuery.ListExpenseClaims;
import io.countersign.expense.VoucherCommand.ClaimInvoice;
import io.countersign.expense.VoucherCommand.GiveBackInvoice;
import io.countersign.expense.VoucherCommand.ReleaseInvoice;
import io.countersign.freight.FreightCommand.PublishTariff;
import io.countersign.freight.FreightCommand.QuoteFreight;
import io.countersign.freight.FreightQuery.FindQuote;
import io.countersign.freight.FreightQuery.FindTariff;
import io.countersign.freight.FreightQuery.ListQuotes;
import io.countersign.freight.FreightQuery.Quote;
import io.countersign.freight.FreightQuery.Tariff;
import io.countersign.freight.WeightStep;
import io.countersign.inquiry.InquiryCommand.AskAboutStock;
import io.countersign.inquiry.InquiryCommand.ReplyToInquiry;
import io.countersign.inquiry.InquiryCommand.TellCustomer;
import io.countersign.inquiry.InquiryQuery;
import io.countersign.inquiry.InquiryQuery.FindInquiry;
import io.countersign.inquiry.InquiryQuery.Inquiry;
import io.countersign.inquiry.InquiryQuery.ListInquiries;
import io.countersign.loan.LoanCommand.LendSample;
import io.countersign.loan.LoanCommand.TakeSampleBack;
import io.countersign.loan.LoanQuery.FindLoan;
import io.countersign.loan.LoanQuery.ListLoans;
import io.countersign.loan.LoanQuery.Loan;
import io.countersign.message.MessageChannel;
import io.countersign.message.MessageId;
import io.countersign.message.MessageKind;
import io.countersign.message.MessageQuery;
import io.countersign.message.MessageQuery.FindMessage;
import io.countersign.message.MessageQuery.ListMessages;
import io.countersign.message.MessageQuery.Message;
import io.countersign.money.Money;
import io.countersign.people.Role;
import io.countersign.refusal.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** The part of the made-up sides that keeps the office's registers: it accepts, repeats and shows as the real ones would. */
public final class TrialRegisters {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 20);

    private final TrialOffice office;
    private final TreeMap<String, Inquiry> inquiries = new TreeMap<>();
    private final TreeMap<String, Tariff> tariffs = new TreeMap<>();
    private final TreeMap<String, Quote> quotes = new TreeMap<>();
    private final TreeMap<String, Dispatch> dispatches = new TreeMap<>();
    private final TreeMap<String, Loan> loans = new TreeMap<>();
    private final TreeMap<String, Complaint> complaints = new TreeMap<>();
    private final TreeMap<String, ExpenseClaim> claims = new TreeMap<>();
    private final TreeMap<String, ExpenseClaimId> vouchers = new TreeMap<>();
    private final TreeMap<String, Message> messages = new TreeMap<>();

    TrialRegisters(TrialOffice office) {
        this.office = office;
        messages.put(
                "M-1",
                new Message(
                        new MessageId("M-1"),
                        MessageKind.GOODS_SHIPPED,
                        MessageChannel.MAIL,
                        new CustomerAccountId("C-mail"),
                        null,
                        null,
                        "The goods have left.",
                        "order-SO-9",
                        MessageQuery.State.FAILED,
                        Instant.EPOCH,
                        5,
                        "mail",
                        "ConnectException",
                        Instant.EPOCH.plusSeconds(60),
                        5));
    }

    @CommandHandler
    synchronized void handle(AskAboutStock command, MetaData metadata) {
        office.ledger.demandSender(command, metadata);
        if (!office.ledger.isRepeated(command.inquiry().toString(), command, "INQ-1")) {
            inquiries.put(
                    command.inquiry().value(),
                    new Inquiry(
                            command.inquiry(),
                            command.account(),
                            InquiryQuery.State.ASKED,
                            command.goods(),
                            TODAY,
                            TrialOffice.actor(metadata),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            0));
        }
    }

    @CommandHandler
    synchronized void handle(ReplyToInquiry command, MetaData metadata) {
        Inquiry before = known(inquiries, command.inquiry().value(), command, Inquiry::version, metadata);
        inquiries.put(
                command.inquiry().value(),
                new Inquiry(
                        before.inquiry(),
                        before.account(),
                        InquiryQuery.State.REPLIED,
                        before.goods(),
                        before.askedOn(),
                        before.askedBy(),
                        command.reply(),
                        command.available(),
                        command.expectedOn(),
                        TODAY,
                        TrialOffice.actor(metadata),
                        null,
                        null,
                        before.version() + 1));
    }

    @CommandHandler
    synchronized void handle(TellCustomer command, MetaData metadata) {
        Inquiry before = known(inquiries, command.inquiry().value(), command, Inquiry::version, metadata);
        if (before.reply() == null) {
            throw Ledger.refused(new Refusal("INQ-9", "There is a reply."));
        }
        inquiries.put(
                command.inquiry().value(),
                new Inquiry(
                        before.inquiry(),
                        before.account(),
                        InquiryQuery.State.TOLD,
                        before.goods(),
                        before.askedOn(),
                        before.askedBy(),
                        before.reply(),
                        before.available(),
                        before.expectedOn(),
                        before.repliedOn(),
                        before.repliedBy(),
                        command.toldOn(),
                        TrialOffice.actor(metadata),
                        before.version() + 1));
    }

    @CommandHandler
    synchronized void handle(PublishTariff command, MetaData metadata) {
        office.ledger.demandSender(command, metadata);
        Tariff before = tariffs.get(command.tariff().value());
        tariffs.put(
                command.tariff().value(),
                new Tariff(
                        command.tariff(),
                        before == null ? 1 : before.version() + 1,
                        command.zones(),
                        command.reason(),
                        TODAY,
                        TrialOffice.actor(metadata)));
    }

    @CommandHandler
    synchronized void handle(QuoteFreight command, MetaData metadata) {
        office.ledger.demandSender(command, metadata);
        Tariff tariff = tariffs.get(command.tariff().value());
        WeightStep step = tariff == null
                ? null
                : tariff.zones().stream()
                        .filter(zone -> zone.zone().equals(command.zone()))
                        .flatMap(zone -> zone.steps().stream())
                        .filter(rate -> command.grams() <= rate.upToGrams())
                        .findFirst()
                        .orElse(null);
        if (tariff == null || step == null) {
            throw Ledger.refused(new Refusal("FRT-6", "A tariff is in force, and the zone is in it."));
        }
        if (!office.ledger.isRepeated(command.quote().toString(), command, "FRT-5")) {
            quotes.put(
                    command.quote().value(),
                    new Quote(
                            command.quote(),
                            command.tariff(),
                            command.account(),
                            command.zone(),
                            command.grams(),
                            step.upToGrams(),
                            step.amount(),
                            tariff.version(),
                            TODAY,
                            TrialOffice.actor(metadata)));
        }
    }

    @CommandHandler
    synchronized void handle(RegisterDispatch command, MetaData metadata) {
        office.ledger.demandSender(command, metadata);
        if (!office.ledger.isRepeated(command.dispatch().toString(), command, "DSP-1")) {
            dispatches.put(
                    command.dispatch().value(),
                    new Dispatch(
                            command.dispatch(),
                            command.account(),
                            command.kind(),
                            DispatchQuery.State.UNDER_WAY,
                            command.contents(),
                            command.order(),
                            command.carrier(),
                            command.waybill(),
                            command.sentOn(),
                            TrialOffice.actor(metadata),
                            List.of(),
                            null,
                            null,
                            0));
        }
    }

    @CommandHandler
    synchronized void handle(TrackDispatch command, MetaData metadata) {
        Dispatch before = known(dispatches, command.dispatch().value(), command, Dispatch::version, metadata);
        List<Sighting> sightings = new ArrayList<>(before.sightings());
        sightings.add(new Sighting(command.seenOn(), command.note(), TrialOffice.actor(metadata)));
        dispatches.put(
                command.dispatch().value(),
                new Dispatch(
                        before.dispatch(),
                        before.account(),
                        before.kind(),
                        before.state(),
                        before.contents(),
                        before.order(),
                        before.carrier(),
                        before.waybill(),
                        before.sentOn(),
                        before.registeredBy(),
                        sightings,
                        null,
                        null,
                        before.version() + 1));
    }

    @CommandHandler
    synchronized void handle(ConfirmReceipt command, MetaData metadata) {
        Dispatch before = known(dispatches, command.dispatch().value(), command, Dispatch::version, metadata);
        dispatches.put(
                command.dispatch().value(),
                new Dispatch(
                        before.dispatch(),
                        before.account(),
                        before.kind(),
                        DispatchQuery.State.RECEIVED,
                        before.contents(),
                        before.order(),
                        before.carrier(),
                        before.waybill(),
                        before.sentOn(),
                        before.registeredBy(),
                        before.sightings(),
                        command.receivedOn(),
                        TrialOffice.actor(metadata),
                        before.version() + 1));
    }

    @CommandHandler
    synchronized void handle(LendSample command, MetaData metadata) {
        office.ledger.demandSender(command, metadata);
        if (!office.ledger.isRepeated(command.loan().toString(), command, "LOA-1")) {
            loans.put(
                    command.loan().value(),
                    new Loan(
                            command.loan(),
                            command.account(),
                            command.sample(),
                            command.pieces(),
                            command.lentOn(),
                            command.dueOn(),
                            TrialOffice.actor(metadata),
                            null,
                            null,
                            null,
                            0));
        }
    }

    @CommandHandler
    synchronized void handle(TakeSampleBack command, MetaData metadata) {
        Loan before = known(loans, command.loan().value(), command, Loan::version, metadata);
        loans.put(
                command.loan().value(),
                new Loan(
                        before.loan(),
                        before.account(),
                        before.sample(),
                        before.pieces(),
                        before.lentOn(),
                        before.dueOn(),
                        before.lentBy(),
                        command.returnedOn(),
                        command.condition(),
                        TrialOffice.actor(metadata),
                        before.version() + 1));
    }

    @CommandHandler
    synchronized void handle(RegisterComplaint command, MetaData metadata) {
        office.ledger.demandSender(command, metadata);
        if (!office.ledger.isRepeated(command.complaint().toString(), command, "CPL-1")) {
            complaints.put(
                    command.complaint().value(),
                    new Complaint(
                            command.complaint(),
                            command.account(),
                            ComplaintQuery.State.REGISTERED,
                            command.order(),
                            command.model(),
                            command.complaintText(),
                            TODAY,
                            TrialOffice.actor(metadata),
                            List.of(),
                            null,
                            null,
                            null,
                            0));
        }
    }

    @CommandHandler
    synchronized void handle(AnswerComplaint command, MetaData metadata) {
        Complaint before = known(complaints, command.complaint().value(), command, Complaint::version, metadata);
        List<Answer> answers = new ArrayList<>(before.answers());
        answers.add(new Answer(command.answer(), command.returning(), TODAY, TrialOffice.actor(metadata)));
        complaints.put(
                command.complaint().value(),
                new Complaint(
                        before.complaint(),
                        before.account(),
                        ComplaintQuery.State.ANSWERED,
                        before.order(),
                        before.model(),
                        before.complaintText(),
                        before.registeredOn(),
                        before.registeredBy(),
                        answers,
                        null,
                        null,
                        null,
                        before.version() + 1));
    }

    @CommandHandler
    synchronized void handle(CloseComplaint command, MetaData metadata) {
        Complaint before = known(complaints, command.complaint().value(), command, Complaint::version, metadata);
        complaints.put(
                command.complaint().value(),
                new Complaint(
                        before.complaint(),
                        before.account(),
                        ComplaintQuery.State.CLOSED,
                        before.order(),
                        before.model(),
                        before.complaintText(),
                        before.registeredOn(),
                        before.registeredBy(),
                        before.answers(),
                        command.outcome(),
                        TODAY,
                        TrialOffice.actor(metadata),
                        before.version() + 1));
    }

    @CommandHandler
    synchronized void handle(PlanExpenses command, MetaData metadata) {
        office.ledger.demandSender(command, metadata);
        if (!office.ledger.isRepeated(command.claim().toString(), command, "EXP-1")) {
            claims.put(
                    command.claim().value(),
                    new ExpenseClaim(
                            command.claim(),
                            TrialOffice.actor(metadata),
                            command.region(),
                            command.department(),
                            command.purpose(),
                            command.category(),
                            command.estimate(),
                            ExpenseQuery.State.PLANNED,
                            TODAY,
                            List.of(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            0));
        }
    }

    @CommandHandler
    synchronized void handle(ClaimInvoice command, MetaData metadata) {
        office.ledger.demandSender(command, metadata);
        ExpenseClaimId holder = vouchers.putIfAbsent(command.invoice().value(), command.claim());
        if (holder != null && !holder.equals(command.claim())) {
            throw Ledger.refused(new Refusal(
                    "EXP-21",
                    "An invoice number is claimed once in the company's lifetime.",
                    command.invoice() + "/0"));
        }
    }

    @CommandHandler
    synchronized void handle(GiveBackInvoice command, MetaData metadata) {
        office.ledger.demandSender(command, metadata);
        vouchers.remove(command.invoice().value(), command.claim());
    }

    @CommandHandler
    synchronized void handle(ReleaseInvoice command, MetaData metadata) {
        office.ledger.demandSender(command, metadata);
        TrialOffice.found(
                vouchers.get(command.invoice().value()), command.invoice().toString());
        throw Ledger.refused(new Refusal("EXP-23", "Only the number of a refused claim's invoice is released."));
    }

    @CommandHandler
    synchronized void handle(SubmitClaim command, MetaData metadata) {
        ExpenseClaim before = known(claims, command.claim().value(), command, ExpenseClaim::version, metadata);
        if (!before.claimant().equals(TrialOffice.actor(metadata))) {
            throw Ledger.refused(new Refusal("EXP-4", "A claim is submitted by whoever planned it."));
        }
        if (command.invoices().stream().anyMatch(invoice -> invoice.invoicedOn().isAfter(TODAY))) {
            throw Ledger.refused(new Refusal("EXP-8", "No invoice is dated in the future."));
        }
        Money total = command.invoices().stream()
                .map(ExpenseInvoice::amount)
                .reduce(Money::plus)
                .orElseThrow();
        claims.put(
                command.claim().value(),
                new ExpenseClaim(
                        before.claim(),
                        before.claimant(),
                        before.region(),
                        before.department(),
                        before.purpose(),
                        before.category(),
                        before.estimate(),
                        ExpenseQuery.State.SUBMITTED,
                        before.plannedOn(),
                        command.invoices(),
                        total,
                        TODAY,
                        before.checkedOn(),
                        before.checkedBy(),
                        before.approvedOn(),
                        before.approvedBy(),
                        before.approvedAs(),
                        before.refusedOn(),
                        before.refusedBy(),
                        before.reason(),
                        before.paidOn(),
                        before.paidBy(),
                        before.version() + 1));
    }

    @CommandHandler
    synchronized void handle(CheckClaim command, MetaData metadata) {
        ExpenseClaim before = known(claims, command.claim().value(), command, ExpenseClaim::version, metadata);
        claims.put(
                command.claim().value(),
                new ExpenseClaim(
                        before.claim(),
                        before.claimant(),
                        before.region(),
                        before.department(),
                        before.purpose(),
                        before.category(),
                        before.estimate(),
                        ExpenseQuery.State.CHECKED,
                        before.plannedOn(),
                        before.invoices(),
                        before.total(),
                        before.submittedOn(),
                        TODAY,
                        TrialOffice.actor(metadata),
                        before.approvedOn(),
                        before.approvedBy(),
                        before.approvedAs(),
                        before.refusedOn(),
                        before.refusedBy(),
                        before.reason(),
                        before.paidOn(),
                        before.paidBy(),
                        before.version() + 1));
    }

    @CommandHandler
    synchronized void handle(ApproveClaim command, MetaData metadata) {
        ExpenseClaim before = known(claims, command.claim().value(), command, ExpenseClaim::version, metadata);
        claims.put(
                command.claim().value(),
                new ExpenseClaim(
                        before.claim(),
                        before.claimant(),
                        before.region(),
                        before.department(),
                        before.purpose(),
                        before.category(),
                        before.estimate(),
                        ExpenseQuery.State.APPROVED,
                        before.plannedOn(),
                        before.invoices(),
                        before.total(),
                        before.submittedOn(),
                        before.checkedOn(),
                        before.checkedBy(),
                        TODAY,
                        TrialOffice.actor(metadata),
                        Role.GENERAL_MANAGER,
                        before.refusedOn(),
                        before.refusedBy(),
                        before.reason(),
                        before.paidOn(),
                        before.paidBy(),
                        before.version() + 1));
    }

    @CommandHandler
    synchronized void handle(RefuseClaim command, MetaData metadata) {
        ExpenseClaim before = known(claims, command.claim().value(), command, ExpenseClaim::version, metadata);
        claims.put(
                command.claim().value(),
                new ExpenseClaim(
                        before.claim(),
                        before.claimant(),
                        before.region(),
                        before.department(),
                        before.purpose(),
                        before.category(),
                        before.estimate(),
                        ExpenseQuery.State.REFUSED,
                        before.plannedOn(),
                        before.invoices(),
                        before.total(),
                        before.submittedOn(),
                        before.checkedOn(),
                        before.checkedBy(),
                        before.approvedOn(),
                        before.approvedBy(),
                        before.approvedAs(),
                        TODAY,
                        TrialOffice.actor(metadata),
                        command.reason(),
                        before.paidOn(),
                        before.paidBy(),
                        before.version() + 1));
    }

    @CommandHandler
    synchronized void handle(PayClaim command, MetaData metadata) {
        ExpenseClaim before = known(claims, command.claim().value(), command, ExpenseClaim::version, metadata);
        claims.put(
                command.claim().value(),
                new ExpenseClaim(
                        before.claim(),
                        before.claimant(),
                        before.region(),
                        before.department(),
                        before.purpose(),
                        before.category(),
                        before.estimate(),
                        ExpenseQuery.State.PAID,
                        before.plannedOn(),
                        before.invoices(),
                        before.total(),
                        before.submittedOn(),
                        before.checkedOn(),
                        before.checkedBy(),
                        before.approvedOn(),
                        before.approvedBy(),
                        before.approvedAs(),
                        before.refusedOn(),
                        before.refusedBy(),
                        before.reason(),
                        command.paidOn(),
                        TrialOffice.actor(metadata),
                        before.version() + 1));
    }

    @QueryHandler
    Optional<Tariff> answer(FindTariff question, MetaData metadata) {
        return find(tariffs, question.tariff().value(), question, metadata);
    }

    @QueryHandler
    Optional<Inquiry> answer(FindInquiry question, MetaData metadata) {
        return find(inquiries, question.inquiry().value(), question, metadata);
    }

    @QueryHandler
    ListInquiries.Inquiries answer(ListInquiries question, MetaData metadata) {
        var after = question.after();
        List<Inquiry> page = page(
                inquiries,
                after == null ? null : after.value(),
                question.limit(),
                thing -> (question.account() == null || question.account().equals(thing.account()))
                        && (question.state() == null || question.state() == thing.state()),
                question,
                metadata);
        return new ListInquiries.Inquiries(
                page, page.size() < question.limit() ? null : page.getLast().inquiry());
    }

    @QueryHandler
    Optional<Quote> answer(FindQuote question, MetaData metadata) {
        return find(quotes, question.quote().value(), question, metadata);
    }

    @QueryHandler
    ListQuotes.Quotes answer(ListQuotes question, MetaData metadata) {
        var after = question.after();
        List<Quote> page = page(
                quotes,
                after == null ? null : after.value(),
                question.limit(),
                thing -> (question.account() == null || question.account().equals(thing.account())),
                question,
                metadata);
        return new ListQuotes.Quotes(
                page, page.size() < question.limit() ? null : page.getLast().quote());
    }

    @QueryHandler
    Optional<Dispatch> answer(FindDispatch question, MetaData metadata) {
        return find(dispatches, question.dispatch().value(), question, metadata);
    }

    @QueryHandler
    ListDispatches.Dispatches answer(ListDispatches question, MetaData metadata) {
        var after = question.after();
        List<Dispatch> page = page(
                dispatches,
                after == null ? null : after.value(),
                question.limit(),
                thing -> (question.account() == null || question.account().equals(thing.account()))
                        && (question.state() == null || question.state() == thing.state()),
                question,
                metadata);
        return new ListDispatches.Dispatches(
                page, page.size() < question.limit() ? null : page.getLast().dispatch());
    }

    @QueryHandler
    Optional<Loan> answer(FindLoan question, MetaData metadata) {
        return find(loans, question.loan().value(), question, metadata);
    }

    @QueryHandler
    ListLoans.Loans answer(ListLoans question, MetaData metadata) {
        var after = question.after();
        List<Loan> page = page(
                loans,
                after == null ? null : after.value(),
                question.limit(),
                thing -> (question.account() == null || question.account().equals(thing.account()))
                        && (question.state() == null || question.state() == thing.stateOn(question.on())),
                question,
                metadata);
        return new ListLoans.Loans(
                page, page.size() < question.limit() ? null : page.getLast().loan());
    }

    @QueryHandler
    Optional<Complaint> answer(FindComplaint question, MetaData metadata) {
        return find(complaints, question.complaint().value(), question, metadata);
    }

    @QueryHandler
    ListComplaints.Complaints answer(ListComplaints question, MetaData metadata) {
        var after = question.after();
        List<Complaint> page = page(
                complaints,
                after == null ? null : after.value(),
                question.limit(),
                thing -> (question.account() == null || question.account().equals(thing.account()))
                        && (question.state() == null || question.state() == thing.state()),
                question,
                metadata);
        return new ListComplaints.Complaints(
                page, page.size() < question.limit() ? null : page.getLast().complaint());
    }

    @QueryHandler
    Optional<ExpenseClaim> answer(FindExpenseClaim question, MetaData metadata) {
        return find(claims, question.claim().value(), question, metadata);
    }

    @QueryHandler
    ListExpenseClaims.ExpenseClaims answer(ListExpenseClaims question, MetaData metadata) {
        var after = question.after();
        List<ExpenseClaim> page = page(
                claims,
                after == null ? null : after.value(),
                question.limit(),
                thing -> (question.claimant() == null || question.claimant().equals(thing.claimant()))
                        && (question.state() == null || question.state() == thing.state()),
                question,
                metadata);
        return new ListExpenseClaims.ExpenseClaims(
                page, page.size() < question.limit() ? null : page.getLast().claim());
    }

    @QueryHandler
    Optional<Message> answer(FindMessage question, MetaData metadata) {
        return find(messages, question.message().value(), question, metadata);
    }

    @QueryHandler
    ListMessages.Messages answer(ListMessages question, MetaData metadata) {
        var after = question.after();
        List<Message> page = page(
                messages,
                after == null ? null : after.value(),
                question.limit(),
                thing -> (question.account() == null || question.account().equals(thing.account()))
                        && (question.state() == null || question.state() == thing.state()),
                question,
                metadata);
        return new ListMessages.Messages(
                page, page.size() < question.limit() ? null : page.getLast().message());
    }

    private <T> T known(
            NavigableMap<String, T> things,
            String number,
            Object command,
            Function<T, Long> version,
            MetaData metadata) {
        office.ledger.demandSender(command, metadata);
        T thing = TrialOffice.found(things.get(number), number);
        office.ledger.demandVersion(number, version.apply(thing), metadata);
        return thing;
    }

    private synchronized <T> Optional<T> find(
            NavigableMap<String, T> things, String number, Object question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        return Optional.ofNullable(things.get(number));
    }

    private synchronized <T> List<T> page(
            NavigableMap<String, T> things,
            @Nullable String after,
            int limit,
            Predicate<T> where,
            Object question,
            MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        return (after == null ? things : things.tailMap(after, false))
                .values().stream().filter(where).limit(limit).toList();
    }
}
