package resolvent.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// AUTO-07p at work: runs the files of a model in both directions, as a user is told to, and reads what it wrote.
final class AutoRun {
    static final String MISSING =
            "skipped: AUTO-07p and gfortran are not installed (Debian packages auto-07p and gfortran)";
    private static final List<String> NEEDED = List.of("auto-07p", "gfortran");
    private static final int SECONDS = 120;
    /// AUTO's numbers of special points of states of rest.
    private static final Map<Integer, String> KINDS = Map.of(1, "branch point", 2, "fold", 3, "Hopf");

    private final Path folder;

    /// A point of AUTO's: what it is, the parameter, and the first variables.
    ///
    /// @param kind empty for an ordinary point
    record Point(String kind, double parameter, List<Double> state) {}

    AutoRun(Path folder) {
        this.folder = folder;
    }

    static boolean isInstalled() {
        List<String> places = List.of(System.getenv().getOrDefault("PATH", "").split(":", -1));
        return NEEDED.stream().allMatch(program ->
                places.stream().anyMatch(place -> Files.isExecutable(Path.of(place, program))));
    }

    /// All points of both directions.
    List<Point> points(AutoFiles files, int variables) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("model.f90"), files.equations());
        Files.writeString(folder.resolve("c.model"), files.constants());
        Files.writeString(folder.resolve("both.auto"), "run('model', sv='up')\nrun('model', DS='-', sv='down')\n");
        Path said = folder.resolve("said.txt");
        ProcessBuilder builder = new ProcessBuilder("auto-07p", "both.auto").directory(folder.toFile())
                .redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("OMP_NUM_THREADS", "1");
        Process process = builder.start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        List<Point> points = new ArrayList<>();
        for (String file : List.of("b.up", "b.down")) {
            if (!Files.exists(folder.resolve(file))) {
                throw new IOException("AUTO-07p said: " + Files.readString(said));
            }
            try (Stream<String> lines = Files.lines(folder.resolve(file))) {
                lines.map(line -> point(line, variables)).flatMap(Optional::stream).forEach(points::add);
            }
        }
        return points;
    }

    /// Columns: branch, point, type, label, parameter, norm, variables.
    private static Optional<Point> point(String line, int variables) {
        String[] words = line.strip().split(" +", -1);
        if (words.length < 6 + variables || !words[0].matches("-?[1-9]\\d*")) {
            return Optional.empty();
        }
        List<Double> state = Arrays.stream(words, 6, 6 + variables).map(AutoRun::number).toList();
        String kind = KINDS.getOrDefault(Math.floorMod(Integer.parseInt(words[2]), 10), "");
        return Optional.of(new Point(Integer.parseInt(words[2]) < 0 ? "" : kind, number(words[4]), state));
    }

    private static double number(String fortran) {
        return Double.parseDouble(fortran);
    }
}
