package io.countersign.web.pages.screen;

import io.countersign.money.Money;
import io.countersign.web.pages.Page;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in one sentence what an order waits for. */
final class WaitingOrder {

    private WaitingOrder() {}

    /** What it waits for; why it ended, when it did. */
    static String reason(Shape order, Page page) {
        List<String> reasons = new ArrayList<>();
        switch (String.valueOf(order.get("state"))) {
            case "HELD" -> reasons.add(page.say("waits.agreement", held(order, page)));
            case "WITHHELD" -> reasons.add(withheld(order, page));
            case "COVERED" -> reasons.add(page.say("waits.slip"));
            case "RELEASED" ->
                reasons.add(
                        order.get("shipOn") == null
                                ? page.say("waits.shipment")
                                : page.say("waits.shipmentOn", String.valueOf(order.get("shipOn"))));
            case "SHIPPED" -> reasons.add(page.say("waits.invoice"));
            case "DECLINED", "CANCELLED" -> {
                if (order.get("endedBecause") instanceof String because) {
                    reasons.add(because);
                }
            }
            default -> {}
        }
        if (order.get("deposit") instanceof Record deposit
                && !Boolean.TRUE.equals(Shape.of(deposit).get("confirmed"))
                && !"HELD".equals(String.valueOf(order.get("state")))) {
            reasons.add(page.say("waits.deposit", amount(Shape.of(deposit).get("amount"), order, page)));
        }
        if (order.get("awaited") instanceof List<?> awaited && !awaited.isEmpty()) {
            reasons.add(page.say("waits.goods", goods(awaited)));
        }
        if (reasons.isEmpty() && "PLACED".equals(String.valueOf(order.get("state")))) {
            reasons.add(page.say("waits.check"));
        }
        return String.join(" ", reasons);
    }

    private static String withheld(Shape order, Page page) {
        return order.get("shortBy") == null
                ? page.say("waits.money")
                : page.say("waits.moneyShort", amount(order.get("shortBy"), order, page));
    }

    private static String held(Shape order, Page page) {
        return order.get("heldFor") instanceof List<?> reasons
                ? reasons.stream()
                        .filter(Enum.class::isInstance)
                        .map(reason -> page.say((Enum<?>) reason))
                        .collect(Collectors.joining(page.say("word.and")))
                : "";
    }

    private static String goods(List<?> awaited) {
        return awaited.stream()
                .map(one -> Shape.of(Objects.requireNonNull(one)))
                .map(goods -> goods.get("model") + " × " + goods.get("missing"))
                .collect(Collectors.joining(", "));
    }

    private static String amount(@Nullable Object decimal, Shape order, Page page) {
        return page.money(
                Money.of(String.valueOf(decimal), Currency.getInstance(String.valueOf(order.get("currency")))));
    }
}
