package resolvent.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Reads a matrix from a NumPy archive: a dense array, or what `scipy.sparse.save_npz` wrote.
///
/// The archive is read in place. Nothing is ever unpacked onto the disk, so the names of its entries lead nowhere;
/// names that try to are refused all the same, and a symbolic link is but an entry that is no array.
final class NpzReader {
    private static final String ENDING = ".npy";
    private static final String ADVICE = "save it with numpy.savez, which does not compress";

    private final InputFile file;
    private final ZipFile archive;

    private NpzReader(InputFile file, ZipFile archive) {
        this.file = file;
        this.archive = archive;
    }

    static Reading read(InputFile file) throws IOException {
        try (ZipFile archive = open(file)) {
            return new NpzReader(file, archive).read();
        }
    }

    private static ZipFile open(InputFile file) throws IOException {
        try {
            return new ZipFile(file.path().toFile());
        } catch (ZipException | IllegalArgumentException damaged) {
            throw file.where().error("is a damaged ZIP archive (%s)".formatted(
                    Words.shown(String.valueOf(damaged.getMessage()))), damaged);
        }
    }

    private Reading read() throws IOException {
        List<ZipEntry> entries = entries();
        var tally = new Tally();
        if (archive.getEntry("format.npy") != null && archive.getEntry("shape.npy") != null) {
            return new ScipySparse(file, this).read(tally);
        }
        List<Listed> arrays = new ArrayList<>();
        for (ZipEntry entry : entries) {
            arrays.add(listed(entry));
        }
        var variables = new Variables(file.where(), file.options().variable());
        Listed chosen = variables.choose(arrays, Listed::name, Listed::shape, Listed::isSquare);
        tally.variable(chosen.name);
        try (InputStream in = stream(chosen.entry)) {
            DenseCollector matrix = NpyReader.dense(file, array(in, chosen.entry), tally);
            return new Reading(FileFormat.NPZ, matrix.connectivity(), tally);
        }
    }

    /// Everything in the archive that could be an array.
    private List<ZipEntry> entries() {
        int most = file.limits().archiveEntries();
        if (archive.size() > most) {
            throw file.where().error("has %s entries, at most %s are read".formatted(
                    Words.count(archive.size()), Words.count(most)));
        }
        List<ZipEntry> arrays = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : archive.stream().map(ZipEntry.class::cast).toList()) {
            requireHarmless(entry.getName());
            if (!names.add(entry.getName())) {
                throw file.where().error("has two entries called %s".formatted(Words.quoted(entry.getName())));
            }
            if (entry.getName().endsWith(ENDING)) {
                arrays.add(entry);
            }
        }
        if (arrays.isEmpty()) {
            throw file.where().error("is a ZIP archive without NumPy arrays. A spreadsheet? Export it as CSV");
        }
        return arrays;
    }

    private void requireHarmless(String name) {
        boolean climbs = List.of(name.split("[/\\\\]")).contains("..");
        if (climbs || name.startsWith("/") || name.startsWith("\\") || name.contains(":")) {
            throw file.where().error("has an entry called %s, which would lie outside the archive".formatted(
                    Words.quoted(name)));
        }
    }

    private Listed listed(ZipEntry entry) throws IOException {
        String name = entry.getName().substring(0, entry.getName().length() - ENDING.length());
        try (InputStream in = stream(entry)) {
            NpyHeader header = NpyHeader.read(in, where(name));
            List<Long> shape = header.shape();
            boolean square = shape.size() == 2 && shape.getFirst().equals(shape.getLast());
            return new Listed(name, entry, header.shapeInWords(), square);
        } catch (MatrixFormatException refused) {
            // an array of text beside the matrix is no reason to refuse the matrix
            if (file.options().variable().equals(name) || archive.size() == 1) {
                throw refused;
            }
            return new Listed(name, entry, "not numbers", false);
        }
    }

    /// The array called `name`, which must be there.
    NpyArray array(InputStream in, ZipEntry entry) throws IOException {
        return NpyArray.open(in, room(entry), where(entry.getName()));
    }

    ZipEntry entry(String name) {
        ZipEntry entry = archive.getEntry(name + ENDING);
        if (entry == null) {
            throw file.where().error("is a SciPy sparse matrix without the array " + name + "; damaged");
        }
        return entry;
    }

    InputStream stream(ZipEntry entry) throws IOException {
        return new BufferedInputStream(new Unpacking(archive.getInputStream(entry), file, packed(entry), ADVICE));
    }

    /// The bytes that an entry may have: as many as it claims, if its packed size bears that out.
    private long room(ZipEntry entry) {
        long most = Unpacking.most(file.limits(), packed(entry));
        if (entry.getSize() > most) {
            throw Unpacking.refusal(where(entry.getName()), most, ADVICE);
        }
        return Math.max(entry.getSize(), 0);
    }

    private long packed(ZipEntry entry) {
        return Math.clamp(entry.getCompressedSize(), 0, file.bytes());
    }

    private Where where(String name) {
        return new Where(file.name() + ", array " + Words.shown(name));
    }

    /// An array in the archive, as far as its header tells.
    private record Listed(String name, ZipEntry entry, String shape, boolean isSquare) {}
}
