package io.countersign.command.rulebook;

import io.countersign.refusal.Refusal;
import java.util.List;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;

/** A refusal that names exactly these rules. */
public final class RefusedBy extends CustomTypeSafeMatcher<Refused> {

    private final List<String> codes;

    private RefusedBy(List<String> codes) {
        super("refused by " + codes);
        this.codes = codes;
    }

    /** Refused by these rules and no others, in the order of their rulebook. */
    public static Matcher<Refused> refusedBy(String... codes) {
        return new RefusedBy(List.of(codes));
    }

    /** Refused by these rules, of which the first says that this event decided already. */
    public static Matcher<Refused> refusedBecauseOf(String event, String... codes) {
        return new CustomTypeSafeMatcher<>("refused by " + List.of(codes) + " because of " + event) {
            @Override
            protected boolean matchesSafely(Refused refused) {
                return refusedBy(codes).matches(refused)
                        && event.equals(refused.refusals().getFirst().decidedBy());
            }
        };
    }

    @Override
    protected boolean matchesSafely(Refused refused) {
        return refused.refusals().stream().map(Refusal::code).toList().equals(codes);
    }
}
