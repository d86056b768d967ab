package io.countersign.command.complaint;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.countersign.command.rulebook.Fingerprint;
import io.countersign.complaint.ComplaintCommand.AnswerComplaint;
import io.countersign.complaint.ComplaintCommand.CloseComplaint;
import io.countersign.complaint.ComplaintCommand.RegisterComplaint;
import io.countersign.complaint.ComplaintEvent.ComplaintAnswered;
import io.countersign.complaint.ComplaintEvent.ComplaintClosed;
import io.countersign.complaint.ComplaintEvent.ComplaintRegistered;
import io.countersign.complaint.ComplaintId;
import io.countersign.order.OrderId;
import io.countersign.order.ReturnId;
import io.countersign.people.Acting;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A complaint about quality: registered, answered by after-sales as often as it takes, closed. */
@Aggregate(cache = "aggregateCache", commandTargetResolver = "commandTargets")
@SuppressWarnings("NullAway.Init")
class Complaint {

    @AggregateIdentifier
    private ComplaintId id;

    private @Nullable Fingerprint beginning;
    private @Nullable OrderId order;
    private final Set<Fingerprint> answers = new HashSet<>();
    private @Nullable String outcome;

    Complaint() {} // Axon

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterComplaint command, Acting acting) {
        ComplaintRegistered registering = new ComplaintRegistered(
                command.complaint(),
                command.account(),
                command.order(),
                command.model(),
                command.complaintText(),
                acting.today(),
                acting.person());
        RegisteringAComplaint.RULES.demand(
                new RegisteringAComplaint.Facts(beginning, fingerprintOf(registering), command.complaintText()));
        if (beginning == null) {
            apply(registering);
        }
    }

    /** The same answer twice is one answer, also after the complaint was closed. */
    @CommandHandler
    void handle(AnswerComplaint command, Acting acting) {
        if (answers.contains(fingerprintOf(command.answer(), command.returning()))) {
            return;
        }
        AnsweringAComplaint.RULES.demand(
                new AnsweringAComplaint.Facts(outcome == null, command.answer(), command.returning(), order));
        apply(new ComplaintAnswered(id, command.answer(), command.returning(), acting.today(), acting.person()));
    }

    @CommandHandler
    void handle(CloseComplaint command, Acting acting) {
        ClosingAComplaint.RULES.demand(new ClosingAComplaint.Facts(!answers.isEmpty(), outcome, command.outcome()));
        if (outcome == null) {
            apply(new ComplaintClosed(id, command.outcome(), acting.today(), acting.person()));
        }
    }

    @EventSourcingHandler
    void on(ComplaintRegistered event) {
        id = event.complaint();
        order = event.order();
        beginning = fingerprintOf(event);
    }

    @EventSourcingHandler
    void on(ComplaintAnswered event) {
        answers.add(fingerprintOf(event.answer(), event.returning()));
    }

    @EventSourcingHandler
    void on(ComplaintClosed event) {
        outcome = event.outcome();
    }

    private static Fingerprint fingerprintOf(ComplaintRegistered event) {
        return Fingerprint.of(
                event.account(),
                Optional.ofNullable(event.order()),
                Optional.ofNullable(event.model()),
                event.complaintText());
    }

    private static Fingerprint fingerprintOf(String answer, @Nullable ReturnId returning) {
        return Fingerprint.of(answer, Optional.ofNullable(returning));
    }
}
