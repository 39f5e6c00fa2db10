package resolvent.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/// Classes compiled from a user's file. Compiled and loaded in memory, they leave nothing on disk.
final class UserClasses extends ClassLoader {
    private final Map<String, ByteArrayOutputStream> contents = new TreeMap<>();

    UserClasses() {
        super(UserClasses.class.getClassLoader());
    }

    /// A file manager that puts here what the compiler writes.
    JavaFileManager filledFrom(JavaFileManager manager) {
        return new ForwardingJavaFileManager<>(manager) {
            @Override
            public JavaFileObject getJavaFileForOutput(Location location, String className, JavaFileObject.Kind kind,
                    FileObject sibling) {
                return new Written(className, kind);
            }
        };
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
        ByteArrayOutputStream content = contents.get(name);
        if (content == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, content.toByteArray(), 0, content.size());
    }

    /// A class that the compiler writes.
    private final class Written extends SimpleJavaFileObject {
        private final String className;

        Written(String className, Kind kind) {
            super(URI.create("memory:///" + className.replace('.', '/') + kind.extension), kind);
            this.className = className;
        }

        @Override
        public OutputStream openOutputStream() {
            var content = new ByteArrayOutputStream();
            contents.put(className, content);
            return content;
        }
    }
}
