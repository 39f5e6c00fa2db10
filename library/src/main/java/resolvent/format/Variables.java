package resolvent.format;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// Chooses the array to read among those of one file.
///
/// @param where the file, for messages
/// @param wanted the name that the user gave; empty if none
record Variables(Where where, String wanted) {

    /// The one with the wanted name, or the only one that can be a network.
    ///
    /// @param name gives the name of an array
    /// @param shape gives its shape in words, for messages
    /// @param possible whether it could be a network: square, and of numbers
    /// @throws MatrixFormatException if there is none of that name, or several to choose from
    <T> T choose(List<T> arrays, Function<T, String> name, Function<T, String> shape, Predicate<T> possible) {
        List<String> listed = arrays.stream()
                .map(array -> "%s (%s)".formatted(name.apply(array), shape.apply(array)))
                .toList();
        if (arrays.isEmpty()) {
            throw where.error("holds no arrays");
        }
        if (!wanted.isEmpty()) {
            return arrays.stream().filter(array -> name.apply(array).equals(wanted)).findFirst()
                    .orElseThrow(() -> where.error("--variable %s: the file has %s".formatted(
                            Words.shown(wanted), Words.list(listed))));
        }
        if (arrays.size() == 1) {
            return arrays.getFirst();
        }
        List<T> square = arrays.stream().filter(possible).toList();
        if (square.size() != 1) {
            String example = name.apply(square.isEmpty() ? arrays.getFirst() : square.getFirst());
            throw where.error("holds %s arrays, %s of them square: %s. Which one? --variable %s".formatted(
                    arrays.size(), square.size(), Words.list(listed), Words.shown(example)));
        }
        return square.getFirst();
    }
}
