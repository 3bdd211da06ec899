package stet.infra.tlog.entry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import stet.infra.tlog.tree.Malformed;
import stet.infra.tlog.tree.Strict;

/** Writes numbers as ECMAScript does (RFC 8785 §3.2.2.3; ECMA-262, Number::toString). */
final class EcmaNumber {
    private static final int LONGEST_INTEGER = 400;
    private static final int ALWAYS_EXACT = 15;
    private static final int LAST_PLAIN_POINT = 21;
    private static final int FIRST_PLAIN_POINT = -5;

    private EcmaNumber() {}

    /** A number with a fraction or an exponent, which becomes the nearest double as in every JSON reader. */
    static Json.Numeral decimal(String token) {
        return new Json.Numeral(format(Double.parseDouble(token)));
    }

    /** An integer without leading zeros: one that a double can't hold is refused, not rounded. */
    static Json.Numeral integer(String token) {
        if (token.length() <= ALWAYS_EXACT && token.charAt(0) != '-') return new Json.Numeral(token);
        if (token.length() > LONGEST_INTEGER) throw new Malformed("This number is too long: " + Strict.shown(token));
        String canonical = format(Double.parseDouble(token));
        if (new BigDecimal(canonical).compareTo(new BigDecimal(token)) == 0) return new Json.Numeral(canonical);
        throw new Malformed("JSON can't carry this integer exactly; write it as a string: " + Strict.shown(token));
    }

    static String format(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) throw new Malformed("This number has no place in JSON.");
        if (value == 0) return "0";
        return (value < 0 ? "-" : "") + format(shortest(Math.abs(value)));
    }

    /** The fewest digits that lead back to the value, and of those the nearest to it. */
    private static BigDecimal shortest(double value) {
        BigDecimal digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        if (digits.precision() != 2) return digits;
        BigDecimal one =
                digits.setScale(digits.scale() - 1, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return one.doubleValue() == value ? one : digits;
    }

    private static String format(BigDecimal number) {
        String digits = number.unscaledValue().toString();
        int point = digits.length() - number.scale();
        if (point > LAST_PLAIN_POINT || point < FIRST_PLAIN_POINT) return scientific(digits, point - 1);
        if (point <= 0) return "0." + "0".repeat(-point) + digits;
        if (point >= digits.length()) return digits + "0".repeat(point - digits.length());
        return digits.substring(0, point) + "." + digits.substring(point);
    }

    private static String scientific(String digits, int exponent) {
        String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        return digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }
}
