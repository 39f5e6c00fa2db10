package resolvent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The table of floors in ARCHITECTURE.md, and what class files do against it.
final class Floors {
    private static final Pattern ROW = Pattern.compile("\\| *(\\w+) *\\| *`(\\w+)` *\\|[^|]*\\| *([^|]*?) *\\|");
    private static final Pattern REFERENCE = Pattern.compile("L?resolvent/(\\w+)/");

    /// Package to the packages that it may see, in the order of the table.
    private final Map<String, Set<String>> maySee;

    private Floors(Map<String, Set<String>> maySee) {
        this.maySee = maySee;
    }

    /// Reads the table. The last column lists packages, or the names of whole floors.
    static Floors read(Path architecture) throws IOException {
        Map<String, Set<String>> byFloor = new LinkedHashMap<>();
        Map<String, Set<String>> maySee = new LinkedHashMap<>();
        for (String line : Files.readAllLines(architecture)) {
            Matcher row = ROW.matcher(line);
            if (row.lookingAt()) {
                Set<String> seen = new LinkedHashSet<>();
                for (String word : row.group(3).split("[,\\s]+", -1)) {
                    seen.addAll(byFloor.getOrDefault(word, Set.of(word)));
                }
                byFloor.computeIfAbsent(row.group(1), _ -> new LinkedHashSet<>()).add(row.group(2));
                maySee.put(row.group(2), seen);
            }
        }
        return new Floors(maySee);
    }

    Set<String> packages() {
        return maySee.keySet();
    }

    /// Whether every package that a row names stands in a row above it.
    List<String> rowsOutOfOrder() {
        List<String> wrong = new ArrayList<>();
        Set<String> above = new TreeSet<>();
        maySee.forEach((name, seen) -> {
            seen.stream().filter(other -> !above.contains(other) && !other.equals("–"))
                    .forEach(other -> wrong.add(name + " may see " + other + ", which stands below it"));
            above.add(name);
        });
        return wrong;
    }

    /// What the classes below a folder reference against the table, as `resolvent/numeric/X → gallery`.
    List<String> violations(Path classes) throws IOException {
        List<String> found = new ArrayList<>();
        try (var files = Files.walk(classes)) {
            files.filter(file -> file.toString().endsWith(".class")).sorted()
                    .forEach(file -> found.addAll(violations(parse(file))));
        }
        return found;
    }

    List<String> violations(ClassModel model) {
        String name = model.thisClass().asInternalName();
        Matcher own = REFERENCE.matcher(name);
        if (!own.lookingAt()) {
            return List.of();
        }
        String from = own.group(1);
        Set<String> allowed = maySee.get(from);
        if (allowed == null) {
            return List.of(name + ": package " + from + " stands in no row of the table");
        }
        List<String> found = new ArrayList<>();
        for (String to : references(model)) {
            if (!to.equals(from) && !allowed.contains(to)) {
                found.add(name + " → " + to);
            }
        }
        return found;
    }

    private static Set<String> references(ClassModel model) {
        Set<String> packages = new TreeSet<>();
        for (PoolEntry entry : model.constantPool()) {
            String text = switch (entry) {
                case ClassEntry type -> type.asInternalName();
                // descriptors and signatures
                case Utf8Entry utf8 when utf8.stringValue().contains("Lresolvent/") -> utf8.stringValue();
                default -> "";
            };
            Matcher reference = REFERENCE.matcher(text);
            while (reference.find()) {
                packages.add(reference.group(1));
            }
        }
        return packages;
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
