package io.countersign.web.pages;

import io.countersign.refusal.Refusal;
import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;

/** Which rules did not hold when something that a page was asked for was not done. */
public final class Refusals {

    private static final String PERMISSION = "PERMISSION";

    private Refusals() {}

    /** The rules, to be shown with the page. What is no refusal, or says that this person may not, is thrown on. */
    public static List<Refusal> in(CommandExecutionException refused) {
        Object details = refused.getDetails().orElse(List.of());
        List<Refusal> refusals = details instanceof List<?> several
                ? several.stream()
                        .filter(Refusal.class::isInstance)
                        .map(Refusal.class::cast)
                        .toList()
                : List.of();
        if (refusals.isEmpty() || refusals.stream().anyMatch(one -> one.code().equals(PERMISSION))) {
            throw refused;
        }
        return refusals;
    }
}
