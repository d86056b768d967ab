package io.countersign.command.complaint;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import io.countersign.order.OrderId;
import io.countersign.order.ReturnId;
import org.jspecify.annotations.Nullable;

/** When may a complaint be answered? */
final class AnsweringAComplaint {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Answering a complaint",
            rule("CPL-3", "Only an open complaint is answered.", Facts::isOpen),
            rule("CPL-4", "An answer says something.", Facts::saysSomething),
            rule(
                    "CPL-5",
                    "A return is agreed on only when the complaint is about an order.",
                    Facts::returnIsOfAnOrder));

    private AnsweringAComplaint() {}

    /** What the rules may look at, and nothing else. */
    record Facts(
            boolean isOpen,
            String answer,
            @Nullable ReturnId returning,
            @Nullable OrderId order) {

        boolean saysSomething() {
            return !answer.isBlank();
        }

        boolean returnIsOfAnOrder() {
            return returning == null || order != null;
        }
    }
}
