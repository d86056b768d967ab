package io.countersign.command.performance;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.countersign.money.Money;
import io.countersign.people.Acting;
import io.countersign.performance.TargetCommand.SetTarget;
import io.countersign.performance.TargetEvent.TargetSet;
import io.countersign.performance.TargetsId;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** What a person, a department or the company aims at, month by month. */
@Aggregate(cache = "aggregateCache", commandTargetResolver = "commandTargets")
@SuppressWarnings("NullAway.Init")
class Targets {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // the framework reads it
    private TargetsId id;

    private final Map<YearMonth, Money> months = new HashMap<>();

    Targets() {} // Axon

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SetTarget command, Acting acting) {
        SettingATarget.RULES.demand(new SettingATarget.Facts(
                command.targets(), command.month(), command.amount(), acting.person(), acting.today()));
        if (!command.amount().equals(months.get(command.month()))) {
            apply(new TargetSet(command.targets(), command.month(), command.amount(), acting.person()));
        }
    }

    @EventSourcingHandler
    void on(TargetSet event) {
        id = event.targets();
        months.put(event.month(), event.amount());
    }
}
