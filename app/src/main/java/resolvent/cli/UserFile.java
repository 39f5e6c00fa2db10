package resolvent.cli;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import resolvent.gallery.Kind;

/// A user's own Java file, compiled when it is named with `--with`; its records work like those of the catalogue.
final class UserFile {
    private UserFile() {}

    /// The records of a file that are ensembles, theories, observables, models or experiments.
    ///
    /// @throws IllegalArgumentException if it cannot be compiled (with the compiler's messages) or holds no such record
    static List<Class<? extends Record>> load(Path file) {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("--with %s cannot be read".formatted(file));
        }
        try {
            Path classes = Files.createTempDirectory("resolvent-with-");
            compile(file, classes);
            return records(file, classes);
        } catch (IOException failed) {
            throw new IllegalArgumentException("--with %s: %s".formatted(file, failed.getMessage()), failed);
        }
    }

    private static void compile(Path file, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalArgumentException("--with needs a JDK, and this Java has no compiler");
        }
        var messages = new DiagnosticCollector<JavaFileObject>();
        try (var files = compiler.getStandardFileManager(messages, null, null)) {
            List<String> options = List.of("-d", classes.toString(), "-proc:none", "-parameters");
            boolean compiled = compiler.getTask(null, files, messages, options, null,
                    files.getJavaFileObjects(file)).call();
            if (!compiled) {
                throw new IllegalArgumentException(report(file, messages));
            }
        }
    }

    private static String report(Path file, DiagnosticCollector<JavaFileObject> messages) {
        var text = new StringBuilder("--with %s does not compile".formatted(file));
        for (Diagnostic<?> message : messages.getDiagnostics()) {
            if (message.getKind() == Diagnostic.Kind.ERROR) {
                text.append("\n  line ").append(message.getLineNumber()).append(": ")
                        .append(message.getMessage(Locale.ROOT));
            }
        }
        return text.toString();
    }

    /// The class loader stays open: the records are used until the program ends.
    @SuppressWarnings("resource")
    private static List<Class<? extends Record>> records(Path file, Path classes) throws IOException {
        var loader = new URLClassLoader(new URL[] {url(classes)}, UserFile.class.getClassLoader());
        List<Class<? extends Record>> found = new ArrayList<>();
        try (var compiled = Files.walk(classes)) {
            for (Path path : compiled.filter(each -> each.toString().endsWith(".class")).sorted().toList()) {
                Class<?> type = load(loader, classes.relativize(path));
                if (type.isRecord() && isKnown(type)) {
                    found.add(type.asSubclass(Record.class));
                }
            }
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    "--with %s holds no record that is an ensemble or an experiment".formatted(file));
        }
        return found;
    }

    private static boolean isKnown(Class<?> type) {
        return Arrays.stream(Kind.values()).anyMatch(kind -> kind.contract().isAssignableFrom(type));
    }

    private static URL url(Path classes) {
        try {
            return classes.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Class<?> load(ClassLoader loader, Path path) {
        String name = path.toString().replaceAll("\\.class$", "").replace('/', '.').replace('\\', '.');
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
