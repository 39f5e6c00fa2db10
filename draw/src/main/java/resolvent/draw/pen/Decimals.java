package resolvent.draw.pen;

/// Coordinates as text: two decimals at most, no more characters than needed, the same in every locale.
final class Decimals {
    private Decimals() {}

    static void append(StringBuilder out, double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths < 0) {
            out.append('-');
            hundredths = -hundredths;
        }
        long whole = hundredths / 100;
        long rest = hundredths % 100;
        if (whole != 0 || rest == 0) {
            out.append(whole);
        }
        if (rest != 0) {
            out.append('.').append(rest / 10);
            if (rest % 10 != 0) {
                out.append(rest % 10);
            }
        }
    }

    static String of(double value) {
        StringBuilder out = new StringBuilder();
        append(out, value);
        return out.toString();
    }

    /// Appends a value with the separator that it needs after another number.
    static void follow(StringBuilder out, double value) {
        if (Math.round(value * 100) >= 0) {
            out.append(' ');
        }
        append(out, value);
    }
}
