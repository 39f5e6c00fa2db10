package resolvent.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ParseResult;
import resolvent.export.AutoFiles;
import resolvent.export.XppFile;
import resolvent.model.Equations;
import resolvent.model.Written;

/// The programs for which a model is written, each with the options that only it has.
enum ExportTarget {
    XPPAUT {
        @Override
        List<String> options() {
            return List.of("--duration", "--interval");
        }

        @Override
        List<String> write(Written model, String name, ParseResult parsed) {
            XppFile file = XppFile.of(model, XppFile.Settings.until(parsed.matchedOptionValue("--duration", 100.0),
                    parsed.matchedOptionValue("--interval", 0.05)),
                    parsed.hasMatchedOption("--start") ? start(parsed) : usualStart(model.dimension()));
            Path path = parsed.matchedOptionValue("--out", Path.of(name + ".ode"));
            save(path, file.text());
            return List.of("%s: xppaut %s".formatted(path, Typed.quoted(path.toString())));
        }
    },
    AUTO {
        @Override
        List<String> options() {
            return List.of("--sweep", "--range");
        }

        @Override
        List<String> write(Written model, String name, ParseResult parsed) {
            AutoFiles files = AutoFiles.of(model, range(model.equations(), parsed), start(parsed));
            Path path = parsed.matchedOptionValue("--out", Path.of(name + ".f90"));
            String base = base(path);
            Path constants = path.resolveSibling("c." + base);
            save(path, files.equations());
            save(constants, files.constants());
            return List.of("%s, %s".formatted(path, constants), "starts from rest at " + rounded(files.rest()),
                    "in AUTO-07p, started in their folder: run('%s'), and for the other way run('%s', DS='-')".formatted(
                            base, base));
        }
    };

    private static final double USUAL_START = 0.1;
    private static final int SHOWN = 6;
    /// AUTO-07p is told the name in quotes, and makes names of other files of it.
    private static final Pattern FORTRAN = Pattern.compile("([\\w.-]+)\\.f90");

    /// The options that only this program has.
    abstract List<String> options();

    /// Writes a model as the command line says, and says what to do with it.
    abstract List<String> write(Written model, String name, ParseResult parsed);

    /// What the command line asks for.
    ///
    /// @throws IllegalArgumentException if that is unknown, or there is an option of another program
    static ExportTarget of(ParseResult parsed) {
        String typed = parsed.matchedOptionValue("--for", "xppaut");
        ExportTarget target = Stream.of(values()).filter(each -> each.word().equals(typed)).findFirst().orElseThrow(
                () -> new IllegalArgumentException("--for must be one of %s, was \"%s\"".formatted(words(), typed)));
        for (ExportTarget other : values()) {
            Optional<String> foreign = other.options().stream().filter(parsed::hasMatchedOption).findFirst();
            if (other != target && foreign.isPresent()) {
                throw new IllegalArgumentException("%s goes with --for %s only, was given with --for %s".formatted(
                        foreign.get(), other.word(), typed));
            }
        }
        return target;
    }

    private static String words() {
        return Stream.of(values()).map(ExportTarget::word).collect(Collectors.joining(", "));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static void save(Path path, String text) {
        try {
            Files.writeString(path, text);
        } catch (IOException refused) {
            throw new IllegalArgumentException("--out %s cannot be written: %s".formatted(path,
                    OutputFolder.reason(refused)), refused);
        }
    }

    private static String base(Path path) {
        Matcher matcher = FORTRAN.matcher(String.valueOf(path.getFileName()));
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "--out must be named by letters, digits, dots and dashes and end in .f90 for AUTO-07p, was " + path);
        }
        return matcher.group(1);
    }

    private static AutoFiles.Range range(Equations equations, ParseResult parsed) {
        String typed = parsed.matchedOptionValue("--sweep", "");
        String name = typed.isEmpty() && !equations.parameters().isEmpty() ? equations.parameters().getFirst().name() : typed;
        Equations.Parameter parameter = AutoFiles.parameter(equations, name);
        if (!parsed.hasMatchedOption("--range")) {
            return AutoFiles.Range.about(parameter);
        }
        double[] ends = numbers("--range", parsed, ":");
        if (ends.length != 2) {
            throw new IllegalArgumentException("--range must be FROM:TO, was \"%s\"".formatted(
                    parsed.matchedOptionValue("--range", "")));
        }
        return new AutoFiles.Range(name, ends[0], ends[1]);
    }

    /// What was typed, or nothing.
    private static double[] start(ParseResult parsed) {
        return parsed.hasMatchedOption("--start") ? numbers("--start", parsed, ",") : new double[0];
    }

    private static double[] usualStart(int size) {
        double[] usual = new double[size];
        Arrays.fill(usual, USUAL_START);
        return usual;
    }

    private static double[] numbers(String option, ParseResult parsed, String separator) {
        String text = parsed.matchedOptionValue(option, "");
        try {
            return Arrays.stream(text.split(separator, -1)).map(String::strip).mapToDouble(Double::parseDouble).toArray();
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException("%s must be numbers separated by %s, was \"%s\"".formatted(option,
                    separator.equals(",") ? "commas" : "a colon", text));
        }
    }

    private static String rounded(List<Double> state) {
        return state.stream().limit(SHOWN).map(value -> String.format(Locale.ROOT, "%.4g", value))
                .collect(Collectors.joining(", "))
                + (state.size() > SHOWN ? ", …" : "");
    }
}
