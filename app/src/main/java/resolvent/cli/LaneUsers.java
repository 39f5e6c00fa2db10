package resolvent.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import resolvent.connectivity.Ensemble;
import resolvent.gallery.Catalogue;

/// Prints the names of the records that compute on vector lanes, one in a line. The launcher asks once for each build and
/// gives the JVM the incubating module of lanes, about which it always warns, for these alone. Without lanes the same
/// bits come more slowly, so a name that is missing here costs time and nothing else.
final class LaneUsers {
    /// The packages that have kernels on lanes, and the matrices that are solved by them.
    private static final List<String> LANES = List.of("resolvent/ring/", "resolvent/lyapunov/", "resolvent/matrix/Ring",
            "resolvent/matrix/BlockRing");

    private LaneUsers() {}

    public static void main(String[] args) {
        names().forEach(System.out::println);
    }

    static List<String> names() {
        Catalogue catalogue = Catalogue.standard();
        return catalogue.names().stream().filter(name -> usesLanes(catalogue.find(name))).toList();
    }

    /// Whether a record, or what it is made of in the gallery and among the ensembles, names a class with lanes.
    private static boolean usesLanes(Class<?> entry) {
        Set<String> seen = new HashSet<>(Set.of(internal(entry)));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (String used : named(open.pop())) {
                if (LANES.stream().anyMatch(used::startsWith)) {
                    return true;
                }
                if (belongs(used) && seen.add(used)) {
                    open.push(used);
                }
            }
        }
        return false;
    }

    private static String internal(Class<?> type) {
        return type.getName().replace('.', '/');
    }

    /// Others are met by every record, as those that choose a method by the structure of a matrix.
    private static boolean belongs(String name) {
        return name.startsWith("resolvent/gallery/") || name.startsWith("resolvent/connectivity/") && isEnsemble(name);
    }

    private static boolean isEnsemble(String name) {
        try {
            Class<?> type = Class.forName(name.replace('/', '.'), false, LaneUsers.class.getClassLoader());
            return type.isRecord() && Ensemble.class.isAssignableFrom(type);
        } catch (ClassNotFoundException absent) {
            throw new IllegalStateException(name + " is named by a class but absent", absent);
        }
    }

    /// The classes that a class file names.
    private static List<String> named(String name) {
        try (InputStream in = LaneUsers.class.getClassLoader().getResourceAsStream(name + ".class")) {
            if (in == null) {
                throw new IllegalStateException(name + ".class is absent");
            }
            return StreamSupport.stream(ClassFile.of().parse(in.readAllBytes()).constantPool().spliterator(), false)
                    .filter(ClassEntry.class::isInstance).map(LaneUsers::text).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(PoolEntry entry) {
        return entry instanceof ClassEntry type ? type.asInternalName() : "";
    }
}
