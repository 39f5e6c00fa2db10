package resolvent.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import resolvent.gallery.Catalogue;
import resolvent.gallery.Kind;

/// A user's own Java file, compiled when it is named with `--with`; its records work like those of the catalogue.
final class UserFile {
    static final String OPTION = "--with";

    private UserFile() {}

    /// The option that names the file.
    static void addOption(CommandSpec spec) {
        spec.addOption(OptionSpec.builder(OPTION).type(Path.class).paramLabel("FILE.java").description(
                "a Java file of yours whose records join the catalogue").build());
    }

    /// The catalogue with the records of the file that was named, if one was.
    static Catalogue catalogue(Typed typed) {
        return typed.value(OPTION).map(Path::of).map(UserFile::load).map(Catalogue.standard()::with)
                .orElse(Catalogue.standard());
    }

    /// The records of a file that are ensembles, theories, observables, models or experiments.
    ///
    /// @throws IllegalArgumentException if it cannot be compiled (with the compiler's messages) or holds no such record
    static List<Class<? extends Record>> load(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new IllegalArgumentException("--with %s: there is no such file, or it cannot be read".formatted(file));
        }
        try {
            return records(file, compiled(file));
        } catch (IOException failed) {
            throw new IllegalArgumentException("--with %s: %s".formatted(file, OutputFolder.reason(failed)), failed);
        }
    }

    private static UserClasses compiled(Path file) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalArgumentException("--with needs a JDK, and this Java has no compiler");
        }
        var classes = new UserClasses();
        var messages = new DiagnosticCollector<JavaFileObject>();
        try (var files = compiler.getStandardFileManager(messages, null, null)) {
            boolean done = compiler.getTask(null, classes.filledFrom(files), messages, options(), null,
                    files.getJavaFileObjects(file)).call();
            if (!done) {
                throw new IllegalArgumentException(report(file, messages));
            }
        }
        return classes;
    }

    /// With the library as a module too, so that `import module resolvent;` works as it does in a Java file that is run.
    private static List<String> options() {
        List<String> options = new ArrayList<>(List.of("-proc:none", "-parameters"));
        List<String> jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar")).toList();
        if (jars.stream().anyMatch(jar -> new File(jar).getName().matches("resolvent-\\d.*"))) {
            options.addAll(List.of("--module-path", String.join(File.pathSeparator, jars), "--add-modules", "resolvent"));
        }
        return options;
    }

    private static String report(Path file, DiagnosticCollector<JavaFileObject> messages) {
        return messages.getDiagnostics().stream().filter(message -> message.getKind() == Diagnostic.Kind.ERROR)
                .map(message -> "%n  line %d: %s".formatted(message.getLineNumber(),
                        message.getMessage(Locale.ROOT).strip().replaceAll("\\s*\\R\\s*", "; ")))
                .collect(Collectors.joining("", "--with %s does not compile".formatted(file), ""));
    }

    private static List<Class<? extends Record>> records(Path file, UserClasses classes) {
        List<Class<? extends Record>> found = new ArrayList<>();
        for (Class<?> type : classes.all()) {
            if (type.isRecord() && isKnown(type)) {
                found.add(type.asSubclass(Record.class));
            }
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    "--with %s holds no record that implements Ensemble or Experiment".formatted(file));
        }
        return found;
    }

    private static boolean isKnown(Class<?> type) {
        return Arrays.stream(Kind.values()).anyMatch(kind -> kind.contract().isAssignableFrom(type));
    }
}
