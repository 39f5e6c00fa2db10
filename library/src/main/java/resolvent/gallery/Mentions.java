package resolvent.gallery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Which classes a class is made with, read from its compiled form: its own and those of its helpers in its package. So
/// an experiment need not list what it shows.
final class Mentions {
    private static final Pattern IN_DESCRIPTOR = Pattern.compile("L([\\w$]+(?:/[\\w$]+)+);");

    private final String folder;
    private final Set<String> passed;
    private final Set<String> found = new HashSet<>();

    /// @param start where to begin
    /// @param passed internal names of classes of the package that are not looked into
    private Mentions(Class<?> start, Set<String> passed) {
        this.folder = folderOf(start);
        this.passed = passed;
    }

    /// Internal names such as `resolvent/model/Lorenz`; nothing for a class that has no file, as one compiled in memory.
    static Set<String> of(Class<?> start, Set<String> passed) {
        var mentions = new Mentions(start, passed);
        mentions.look(start.getClassLoader(), name(start));
        return mentions.found;
    }

    static String name(Class<?> type) {
        return type.getName().replace('.', '/');
    }

    private static String folderOf(Class<?> type) {
        String name = name(type);
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    private void look(ClassLoader loader, String name) {
        try (InputStream file = loader.getResourceAsStream(name + ".class")) {
            if (file == null) {
                return;
            }
            for (PoolEntry entry : ClassFile.of().parse(file.readAllBytes()).constantPool()) {
                namesIn(entry).forEach(mentioned -> follow(loader, mentioned));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The classes that an entry names, in the types of a method too: a model may only be passed on.
    private static List<String> namesIn(PoolEntry entry) {
        return switch (entry) {
            case ClassEntry known -> List.of(known.asInternalName());
            case Utf8Entry text -> IN_DESCRIPTOR.matcher(text.stringValue()).results().map(match -> match.group(1)).toList();
            default -> List.of();
        };
    }

    private void follow(ClassLoader loader, String mentioned) {
        if (found.add(mentioned) && mentioned.startsWith(folder) && !passed.contains(mentioned)) {
            look(loader, mentioned);
        }
    }
}
