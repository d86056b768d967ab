package io.countersign.web.importing;

import java.util.Arrays;
import java.util.Optional;

/** What a line of a history file may say, by the name a mapping gives it. */
enum Field {
    ACCOUNT("account"),
    ACCOUNT_NAME("accountName"),
    REGION("region"),
    STANDING("standing"),
    CURRENCY("currency"),
    MODEL("model"),
    PATTERN_BOOK("patternBook"),
    QUANTITY("quantity"),
    UNIT("unit"),
    UNIT_PRICE("unitPrice"),
    AMOUNT("amount"),
    INVOICE("invoice"),
    INVOICED_ON("invoicedOn"),
    DUE_ON("dueOn"),
    SETTLED_ON("settledOn"),
    SETTLED_AMOUNT("settledAmount");

    private final String key;

    Field(String key) {
        this.key = key;
    }

    /** The name as a mapping writes it. */
    String key() {
        return key;
    }

    boolean isDay() {
        return this == INVOICED_ON || this == DUE_ON || this == SETTLED_ON;
    }

    static Optional<Field> called(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}
