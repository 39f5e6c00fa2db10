package resolvent.format;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the dictionary in an NPY header, and only that: `{'descr': '<f8', 'fortran_order': False, 'shape': (3, 3), }`.
///
/// NumPy writes it as Python; here a few fixed words, one string and a tuple of digits are understood, and whatever
/// else stands there is refused unread.
final class NpyDictionary {
    private static final Map<Character, String> REFUSED = Map.of(
            'O', "Python objects, a pickle that could run code when read",
            'S', "text", 'U', "text", 'V', "records of several fields", 'M', "dates", 'm', "time differences");

    private final String text;
    private final Where where;
    private int at;

    private @Nullable NumberType type;
    private @Nullable Boolean fortranOrder;
    private @Nullable List<Long> shape;

    NpyDictionary(String text, Where where) {
        this.text = text;
        this.where = where;
    }

    NpyHeader read(long headerBytes) {
        expect('{');
        while (!take('}')) {
            readItem(string());
            if (!take(',')) {
                expect('}');
                break;
            }
        }
        blanks();
        if (at != text.length()) {
            throw unexpected("the end");
        }
        if (type == null || fortranOrder == null || shape == null) {
            throw where.error("NumPy header must give descr, fortran_order and shape");
        }
        return new NpyHeader(type, fortranOrder, shape, headerBytes);
    }

    private void readItem(String key) {
        expect(':');
        if (key.equals("descr") && type == null) {
            type = type();
        } else if (key.equals("fortran_order") && fortranOrder == null) {
            fortranOrder = truth();
        } else if (key.equals("shape") && shape == null) {
            shape = tuple();
        } else {
            throw where.error("NumPy header has %s, must have descr, fortran_order and shape once each".formatted(
                    Words.quoted(key)));
        }
    }

    private NumberType type() {
        blanks();
        if (at < text.length() && text.charAt(at) == '[') {
            throw where.error("holds records of several fields; save one field: M['weight']");
        }
        String code = string();
        int from = !code.isEmpty() && "<>=|".indexOf(code.charAt(0)) >= 0 ? 1 : 0;
        if (code.length() <= from) {
            throw unknownType(code);
        }
        String refused = REFUSED.get(code.charAt(from));
        if (refused != null) {
            throw where.error("holds %s (dtype %s); weights are numbers. Save M.astype(float)".formatted(
                    refused, Words.quoted(code)));
        }
        ByteOrder order = code.charAt(0) == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return numbers(code, code.substring(from), order);
    }

    private NumberType numbers(String code, String letterAndSize, ByteOrder order) {
        return switch (letterAndSize) {
            case "f2", "f4", "f8" -> new NumberType(NumberType.Kind.FLOAT, size(letterAndSize), order);
            case "i1", "i2", "i4", "i8" -> new NumberType(NumberType.Kind.SIGNED, size(letterAndSize), order);
            case "u1", "u2", "u4", "u8" -> new NumberType(NumberType.Kind.UNSIGNED, size(letterAndSize), order);
            case "b1" -> new NumberType(NumberType.Kind.BOOLEAN, 1, order);
            case "c8", "c16" -> new NumberType(NumberType.Kind.COMPLEX, size(letterAndSize), order);
            default -> throw unknownType(code);
        };
    }

    private static int size(String letterAndSize) {
        return Integer.parseInt(letterAndSize.substring(1));
    }

    private MatrixFormatException unknownType(String code) {
        return where.error("has dtype %s, known are bool, int and uint of 1 to 8 bytes, float of 2 to 8, complex of 8 "
                .formatted(Words.quoted(code)) + "and 16. M.astype(float) makes it one");
    }

    private boolean truth() {
        blanks();
        if (text.startsWith("True", at)) {
            at += 4;
            return true;
        }
        if (text.startsWith("False", at)) {
            at += 5;
            return false;
        }
        throw unexpected("True or False");
    }

    private List<Long> tuple() {
        List<Long> lengths = new ArrayList<>();
        expect('(');
        while (!take(')')) {
            lengths.add(length());
            if (lengths.size() > 32) {
                throw where.error("has more than 32 dimensions, a matrix has two");
            }
            if (!take(',')) {
                expect(')');
                break;
            }
        }
        return lengths;
    }

    private long length() {
        blanks();
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        long length = Decimals.natural(text.substring(start, at));
        if (length < 0) {
            throw at < text.length() && text.charAt(at) == '-'
                    ? where.error("has a negative length in its shape; must be at least 0")
                    : unexpected("a length of at most 15 digits");
        }
        // Python 2 wrote 3L
        take('L');
        return length;
    }

    private String string() {
        blanks();
        char quote = at < text.length() ? text.charAt(at) : ' ';
        int end = quote == '\'' || quote == '"' ? text.indexOf(quote, at + 1) : -1;
        if (end < 0) {
            throw unexpected("a quoted word");
        }
        String inside = text.substring(at + 1, end);
        at = end + 1;
        return inside;
    }

    private void expect(char wanted) {
        if (!take(wanted)) {
            throw unexpected("'" + wanted + "'");
        }
    }

    private boolean take(char wanted) {
        blanks();
        boolean there = at < text.length() && text.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private void blanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\n')) {
            at++;
        }
    }

    private MatrixFormatException unexpected(String wanted) {
        String found = at < text.length() ? Words.quoted(text.substring(at)) : "the end";
        return where.error("NumPy header is no plain dictionary: expected %s at character %s, found %s".formatted(
                wanted, at + 1, found));
    }
}
