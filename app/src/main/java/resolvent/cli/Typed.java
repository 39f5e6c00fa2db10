package resolvent.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import resolvent.gallery.Catalogue;

/// The words of a command line, looked through before they are parsed: which options there are to parse depends on the
/// names among them.
///
/// @param words the words in the order in which they are parsed
record Typed(List<String> words) {
    /// Options that take no value.
    private static final Set<String> FLAGS = Set.of("--json", "--help", "-h");
    /// Commands whose options depend on the name that follows.
    private static final Set<String> NAMED = Set.of("run", "export");

    Typed {
        words = List.copyOf(words);
    }

    /// What was typed, with `help COMMAND` as `COMMAND --help` and with the name that is run or exported before its options.
    static Typed of(String... arguments) {
        List<String> words = new ArrayList<>(Arrays.asList(arguments));
        if (!words.isEmpty() && words.getFirst().equals("help")) {
            words.add("--help");
            words.removeFirst();
        }
        if (!words.isEmpty() && NAMED.contains(words.getFirst())) {
            nameAt(words).ifPresent(at -> words.add(1, words.remove((int) at)));
        }
        return new Typed(words);
    }

    /// The place of the first word after the command that is neither an option nor an option's value.
    private static Optional<Integer> nameAt(List<String> words) {
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("-")) {
                return Optional.of(i);
            }
            i += word.contains("=") || FLAGS.contains(word) ? 0 : 1;
        }
        return knownNameAt(words);
    }

    /// The place of the first word that the catalogue knows: what looked like an option's value was the name, behind
    /// an option that needs none.
    private static Optional<Integer> knownNameAt(List<String> words) {
        List<String> known = Catalogue.standard().names();
        return IntStream.range(1, words.size()).boxed().filter(i -> known.contains(words.get(i))).findFirst();
    }

    String[] toArray() {
        return words.toArray(String[]::new);
    }

    /// Whether another command than this one was typed.
    boolean isOtherThan(String command) {
        return !words.isEmpty() && !words.getFirst().equals(command);
    }

    /// The name that stands behind the command.
    Optional<String> name() {
        return words.stream().skip(1).findFirst().filter(word -> !word.startsWith("-"));
    }

    /// The value given to an option.
    Optional<String> value(String option) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).startsWith(option + "=")) {
                return Optional.of(words.get(i).substring(option.length() + 1));
            }
            if (words.get(i).equals(option) && i + 1 < words.size()) {
                return Optional.of(words.get(i + 1));
            }
        }
        return Optional.empty();
    }

    /// A word as a shell takes it.
    static String quoted(String word) {
        return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
