package resolvent.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Classes that were compiled from a user's file. They are held in memory, so that nothing has to stay on disk.
final class UserClasses extends ClassLoader {
    private static final String ENDING = ".class";

    private final Map<String, byte[]> contents;

    private UserClasses(Map<String, byte[]> contents) {
        super(UserClasses.class.getClassLoader());
        this.contents = contents;
    }

    /// The classes in a folder.
    static UserClasses readFrom(Path folder) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(ENDING)).toList()) {
                String path = folder.relativize(file).toString();
                contents.put(path.substring(0, path.length() - ENDING.length()).replace(File.separatorChar, '.'),
                        Files.readAllBytes(file));
            }
        }
        return new UserClasses(contents);
    }

    /// Removes a folder and all it holds.
    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// All classes, by name.
    List<Class<?>> all() {
        List<Class<?>> classes = new ArrayList<>();
        try {
            for (String name : contents.keySet()) {
                classes.add(loadClass(name));
            }
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
        return classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] content = contents.get(name);
        if (content == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, content, 0, content.length);
    }
}
