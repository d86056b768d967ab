package io.countersign.performance;

import io.countersign.money.Money;
import io.countersign.people.PersonId;
import java.time.YearMonth;
import org.axonframework.serialization.Revision;

/** Everything that can have happened to targets. */
public sealed interface TargetEvent {

    TargetsId targets();

    /** This much effective sales is aimed at in a month, whatever was aimed at before. */
    @Revision("1")
    record TargetSet(TargetsId targets, YearMonth month, Money amount, PersonId setBy) implements TargetEvent {}
}
