package io.countersign.command.rulebook;

import io.countersign.refusal.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/** Something was not decided, because these rules do not hold. */
public final class Refused extends RuntimeException {

    private final transient List<Refusal> refusals;

    public Refused(List<Refusal> refusals) {
        super(refusals.stream().map(Refusal::code).collect(Collectors.joining(", ")), null, false, false);
        this.refusals = List.copyOf(refusals);
    }

    /** Every rule that does not hold. */
    public List<Refusal> refusals() {
        return refusals;
    }
}
