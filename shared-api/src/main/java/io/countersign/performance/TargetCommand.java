package io.countersign.performance;

import io.countersign.money.Money;
import java.time.YearMonth;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that may be asked of targets. */
public sealed interface TargetCommand {

    TargetsId targets();

    /** Aim at this much effective sales in a month. */
    record SetTarget(@TargetAggregateIdentifier TargetsId targets, YearMonth month, Money amount)
            implements TargetCommand {}
}
