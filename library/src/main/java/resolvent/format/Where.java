package resolvent.format;

import java.nio.file.Path;

/// The place that an error message begins with: a file, and a line where there is one.
record Where(String place) {

    static Where file(Path path) {
        Path name = path.getFileName();
        return new Where(Words.shown(name == null ? path.toString() : name.toString()));
    }

    Where line(long line) {
        return new Where(place + " line " + line);
    }

    MatrixFormatException error(String problem) {
        return new MatrixFormatException(place + ": " + problem);
    }

    MatrixFormatException error(String problem, Throwable cause) {
        return new MatrixFormatException(place + ": " + problem, cause);
    }
}
