package resolvent.format;

import java.util.List;

/// Finds the character that separates the cells of a text file.
final class Delimiter {
    private static final List<Character> CANDIDATES = List.of('\t', ';', ',', '|');
    private static final int LINES = 20;

    private Delimiter() {}

    /// The separator that all lines of a sample contain equally often; failing that, the one that the first line
    /// contains; a blank stands for runs of blanks.
    static char detect(String sample, DecimalMark decimal) {
        List<String> lines = sample.lines().filter(line -> !line.isBlank()).limit(LINES).toList();
        // the sample may end in the middle of its last line
        List<String> whole = lines.size() > 1 ? lines.subList(0, lines.size() - 1) : lines;
        for (char candidate : CANDIDATES) {
            if (candidate != decimal.character() && isEven(whole, candidate)) {
                return candidate;
            }
        }
        for (char candidate : CANDIDATES) {
            if (candidate != decimal.character() && !whole.isEmpty() && count(whole.getFirst(), candidate) > 0) {
                return candidate;
            }
        }
        return whole.stream().anyMatch(line -> line.strip().matches(".*\\s.*")) ? ' ' : separatorOfOneColumn(decimal);
    }

    private static char separatorOfOneColumn(DecimalMark decimal) {
        return decimal == DecimalMark.COMMA ? ';' : ',';
    }

    private static boolean isEven(List<String> lines, char candidate) {
        int first = lines.isEmpty() ? 0 : count(lines.getFirst(), candidate);
        return first > 0 && lines.stream().allMatch(line -> count(line, candidate) == first);
    }

    private static int count(String line, char candidate) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            quoted ^= character == '"';
            count += !quoted && character == candidate ? 1 : 0;
        }
        return count;
    }
}
