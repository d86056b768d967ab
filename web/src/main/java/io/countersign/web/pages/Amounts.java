package io.countersign.web.pages;

import io.countersign.money.Money;
import java.util.Map;

/** How amounts are written for people: {@code ¥1,234,567.89}, the same in every language. */
public final class Amounts {

    private static final int GROUP = 3;

    /** Currencies with a sign that nobody here mistakes; all others go by their code. */
    private static final Map<String, String> SIGNS =
            Map.of("CNY", "¥", "USD", "$", "GBP", "£", "EUR", "€", "HKD", "HK$", "TWD", "NT$");

    private Amounts() {}

    /** The amount with its currency's sign, in groups of three digits, a minus before everything. */
    public static String written(Money money) {
        String decimal = money.toDecimal();
        boolean negative = decimal.startsWith("-");
        String digits = negative ? decimal.substring(1) : decimal;
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        StringBuilder text = new StringBuilder(negative ? "-" : "").append(sign(money));
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % GROUP == 0) {
                text.append(',');
            }
            text.append(whole.charAt(i));
        }
        return point < 0
                ? text.toString()
                : text.append(digits, point, digits.length()).toString();
    }

    private static String sign(Money money) {
        String code = money.currency().getCurrencyCode();
        return SIGNS.getOrDefault(code, code + " ");
    }
}
