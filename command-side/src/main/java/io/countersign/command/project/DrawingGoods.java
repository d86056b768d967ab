package io.countersign.command.project;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.account.CustomerAccountId;
import io.countersign.command.rulebook.Rulebook;
import io.countersign.project.AskedPrice;
import io.countersign.project.Draw;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** When may an order take goods from what a project may have? */
final class DrawingGoods {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Taking goods for an order of a project",
            rule("PRJ-11", "An order takes its goods once; the same may be sent again.", Facts::firstTime),
            rule("PRJ-12", "An order takes goods from an open project.", Facts::isOpen),
            rule("PRJ-13", "An order takes goods from the project that was first at its place.", Facts::wasFirst),
            rule("PRJ-14", "An order takes goods while the project is protected.", Facts::isProtected),
            rule(
                    "PRJ-15",
                    "An order takes goods for the customer who registered the project.",
                    Facts::customerIsTheSame),
            rule(
                    "PRJ-16",
                    "An order takes models that the project has, each for more than nothing.",
                    Facts::modelsAreIts),
            rule("PRJ-17", "No unit price is below the one that was granted for the model.", Facts::pricesAreKept),
            rule(
                    "PRJ-18",
                    "All orders together take no more of a model than was granted, or registered where nothing was granted.",
                    Facts::quantitiesAreKept));

    private DrawingGoods() {}

    /**
     * What the rules may look at, and nothing else.
     *
     * @param registered how much of each model the project takes, in thousandths
     * @param granted the price and quantity that hold for a model; absent where none was granted
     * @param drawn how much of each model other orders took, in thousandths
     */
    record Facts(
            boolean firstTime,
            boolean isOpen,
            boolean wasFirst,
            LocalDate protectedUntil,
            CustomerAccountId registeredFor,
            Map<String, Long> registered,
            Map<String, AskedPrice> granted,
            Map<String, Long> drawn,
            CustomerAccountId account,
            List<Draw> draws,
            LocalDate today) {

        boolean isProtected() {
            return !protectedUntil.isBefore(today);
        }

        boolean customerIsTheSame() {
            return registeredFor.equals(account);
        }

        boolean modelsAreIts() {
            return !draws.isEmpty()
                    && draws.stream()
                            .allMatch(draw -> registered.containsKey(draw.model())
                                    && draw.quantity().thousandths() > 0);
        }

        boolean pricesAreKept() {
            return draws.stream().allMatch(draw -> {
                AskedPrice price = granted.get(draw.model());
                return price == null
                        || draw.unitPrice().tenThousandths()
                                >= price.askedPrice().tenThousandths();
            });
        }

        boolean quantitiesAreKept() {
            return ProjectRegistration.sumOf(draws).entrySet().stream()
                    .filter(wanted -> registered.containsKey(wanted.getKey()))
                    .allMatch(wanted -> Math.addExact(wanted.getValue(), drawn.getOrDefault(wanted.getKey(), 0L))
                            <= most(wanted.getKey()));
        }

        private long most(String model) {
            AskedPrice price = granted.get(model);
            return price == null
                    ? registered.getOrDefault(model, 0L)
                    : price.quantity().thousandths();
        }
    }
}
