package io.countersign.web.pages.chart;

import io.countersign.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Large figures in few characters, as a board or an axis has them: {@code 23.4万} and {@code 1.2亿} for readers of
 * Chinese, {@code 234K} and {@code 120M} for others.
 */
public final class Compact {

    private static final int DIGITS = 3;
    private static final List<Step> CHINESE = List.of(new Step(8, "亿"), new Step(4, "万"));
    private static final List<Step> OTHERS = List.of(new Step(9, "B"), new Step(6, "M"), new Step(3, "K"));

    private Compact() {}

    /** An amount without its currency. */
    public static String written(Money amount, String language) {
        return written(new BigDecimal(amount.toDecimal()), language);
    }

    /** A number. */
    public static String written(BigDecimal number, String language) {
        BigDecimal size = number.abs();
        for (Step step : language.startsWith("zh") ? CHINESE : OTHERS) {
            if (size.compareTo(BigDecimal.ONE.scaleByPowerOfTen(step.power())) >= 0) {
                return shortened(number.scaleByPowerOfTen(-step.power())) + step.sign();
            }
        }
        return shortened(number);
    }

    private static String shortened(BigDecimal number) {
        int whole = number.abs().toBigInteger().toString().length();
        BigDecimal rounded = number.setScale(Math.max(0, Math.min(1, DIGITS - whole)), RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private record Step(int power, String sign) {}
}
