package io.countersign.web.pages.letter;

import io.countersign.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An amount in capital figures (大写), as Chinese letters and bills of exchange have it: 1,680.32 is 壹仟陆佰捌拾元叁角贰分. A
 * zero within is written once; a whole amount ends with 整.
 */
final class Capitals {

    private static final String[] DIGITS = {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿", "亿亿"};
    private static final int GROUP = 4;
    private static final int FRACTION_DIGITS = 2;

    private Capitals() {}

    /**
     * The amount in capital figures.
     *
     * @throws IllegalArgumentException when the currency has more than two decimals
     */
    static String of(Money money) {
        BigDecimal amount = new BigDecimal(money.toDecimal());
        if (amount.scale() > FRACTION_DIGITS) {
            throw new IllegalArgumentException("capital figures have jiao and fen, and nothing smaller");
        }
        BigInteger cents = amount.abs().setScale(FRACTION_DIGITS).unscaledValue();
        BigInteger[] both = cents.divideAndRemainder(BigInteger.valueOf(100));
        String whole = whole(both[0].toString());
        String fraction = fraction(both[1].intValueExact(), !whole.isEmpty());
        String written = (whole.isEmpty() ? "" : whole + "元") + fraction;
        return (amount.signum() < 0 ? "负" : "") + (written.isEmpty() ? "零元整" : written);
    }

    private static String whole(String digits) {
        StringBuilder written = new StringBuilder();
        boolean zero = false;
        for (int i = 0; i < digits.length(); i++) {
            int place = digits.length() - 1 - i;
            int digit = digits.charAt(i) - '0';
            if (digit == 0) {
                zero = true;
            } else {
                written.append(zero && !written.isEmpty() ? DIGITS[0] : "")
                        .append(DIGITS[digit])
                        .append(PLACES[place % GROUP]);
                zero = false;
            }
            boolean groupEnds = place % GROUP == 0;
            if (groupEnds && !groupIsZero(digits, i)) {
                written.append(GROUPS[place / GROUP]);
            }
        }
        return written.toString();
    }

    private static boolean groupIsZero(String digits, int last) {
        return digits.substring(Math.max(0, last - GROUP + 1), last + 1).chars().allMatch(digit -> digit == '0');
    }

    private static String fraction(int cents, boolean follows) {
        int jiao = cents / 10;
        int fen = cents % 10;
        if (cents == 0) {
            return follows ? "整" : "";
        }
        String written = jiao > 0 ? DIGITS[jiao] + "角" : follows ? DIGITS[0] : "";
        return written + (fen > 0 ? DIGITS[fen] + "分" : "整");
    }
}
