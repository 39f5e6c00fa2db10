package resolvent.format;

import java.util.Locale;
import java.util.Set;

/// Reads decimal numbers the way people and programs write them, and nothing else: no hexadecimal, no `1d`, no digits
/// of other scripts. The same in every locale.
final class Decimals {
    private static final Set<String> MISSING = Set.of("nan", "-nan", "na", "n/a", "null");
    private static final Set<String> INFINITE =
            Set.of("inf", "+inf", "-inf", "infinity", "+infinity", "-infinity");
    /// Integers up to this many digits are exact doubles.
    private static final int EXACT_DIGITS = 15;

    private final DecimalMark mark;

    Decimals(DecimalMark mark) {
        this.mark = mark;
    }

    /// Whether a cell holds a number, or stands for a missing one.
    boolean isNumeric(String cell) {
        return isNumber(cell) || isMissing(cell) || INFINITE.contains(cell.toLowerCase(Locale.ROOT));
    }

    /// Whether a cell is more likely a number that is written wrongly than a name.
    boolean isMeantAsNumber(String cell) {
        return isNumeric(cell) || isNumber(cell.replace(mark == DecimalMark.POINT ? ',' : '.', mark.character()))
                || isHexadecimal(cell);
    }

    private static boolean isHexadecimal(String cell) {
        String lower = cell.toLowerCase(Locale.ROOT);
        return lower.startsWith("0x") || lower.startsWith("-0x");
    }

    static boolean isMissing(String cell) {
        return cell.isEmpty() || (cell.length() <= 4 && isLetterOrMinus(cell.charAt(0))
                && MISSING.contains(cell.toLowerCase(Locale.ROOT)));
    }

    /// Tells most numbers from words at a glance.
    private static boolean isLetterOrMinus(char character) {
        return character == '-' || character > '9';
    }

    /// The number in a cell; NaN if it is missing.
    ///
    /// @param line the line in the file, for messages
    /// @param what the cell, for messages, as `weight`
    /// @throws MatrixFormatException if it is no decimal number, or beyond what a double holds
    double read(String cell, Where where, long line, String what) {
        if (isShortInteger(cell)) {
            return Long.parseLong(cell);
        }
        if (isMissing(cell)) {
            return Double.NaN;
        }
        double value = isNumber(cell) ? value(cell) : Double.NaN;
        if (!Double.isFinite(value)) {
            throw where.line(line).error(what + " " + Words.quoted(cell) + reason(cell, value));
        }
        return value;
    }

    private double value(String cell) {
        return Double.parseDouble(mark == DecimalMark.COMMA ? cell.replace(',', '.') : cell);
    }

    private String reason(String cell, double value) {
        if (Double.isInfinite(value)) {
            return " is beyond the largest number, 1.8e308. Rescale the weights";
        }
        return INFINITE.contains(cell.toLowerCase(Locale.ROOT))
                ? " is infinite. Weights must be finite: remove it"
                : " is not a number" + hint(cell);
    }

    private String hint(String cell) {
        if (mark == DecimalMark.POINT && cell.indexOf(',') >= 0 && isNumber(cell.replace(',', '.'))) {
            return ". Decimal comma? --decimal comma";
        }
        if (mark == DecimalMark.COMMA && isNumber(cell.replace('.', ','))) {
            return ". Decimal point? --decimal point";
        }
        return isHexadecimal(cell) ? ". Write it in decimal digits, as 1.5 or 2e-3" : "";
    }

    /// A whole number of at most 15 digits; -1 if the text is anything else.
    static long natural(String text) {
        return isShortInteger(text) ? Long.parseLong(text) : -1;
    }

    private static boolean isShortInteger(String cell) {
        int length = cell.length();
        if (length == 0 || length > EXACT_DIGITS) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (!isDigit(cell.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// Whether a cell reads sign, digits with one decimal mark, and an exponent.
    private boolean isNumber(String cell) {
        int at = sign(cell, 0);
        int whole = digits(cell, at);
        int end = whole;
        int fraction = 0;
        if (end < cell.length() && cell.charAt(end) == mark.character()) {
            end = digits(cell, end + 1);
            fraction = end - whole - 1;
        }
        if (whole - at + fraction == 0) {
            return false;
        }
        return end == cell.length() || isExponent(cell, end);
    }

    private static boolean isExponent(String cell, int at) {
        if (cell.charAt(at) != 'e' && cell.charAt(at) != 'E') {
            return false;
        }
        int start = sign(cell, at + 1);
        return digits(cell, start) == cell.length() && start < cell.length();
    }

    private static int sign(String cell, int at) {
        return at < cell.length() && (cell.charAt(at) == '-' || cell.charAt(at) == '+') ? at + 1 : at;
    }

    private static int digits(String cell, int from) {
        int at = from;
        while (at < cell.length() && isDigit(cell.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
