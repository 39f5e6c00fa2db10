package resolvent.format;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The outer structure of a MATLAB 5 file: which variables it holds and where their bytes are.
///
/// Source: MathWorks, MAT-File Format (level 5)
final class MatFile implements Closeable {
    private static final int HEADER = 128;
    private static final int TAG = 8;
    private static final int MATRIX = 14;
    private static final int COMPRESSED = 15;
    /// Enough of a variable for its class, dimensions and name.
    private static final int START = 1024;

    private final InputFile file;
    private final FileChannel channel;
    private final ByteOrder order;

    private MatFile(InputFile file, FileChannel channel, ByteOrder order) {
        this.file = file;
        this.channel = channel;
        this.order = order;
    }

    static MatFile open(InputFile file) throws IOException {
        byte[] head = file.head(HEADER);
        if (head.length < HEADER) {
            throw file.where().error("ends within the header of a MATLAB file; truncated?");
        }
        ByteOrder order = head[126] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        return new MatFile(file, FileChannel.open(file.path(), StandardOpenOption.READ), order);
    }

    ByteOrder order() {
        return order;
    }

    List<MatVariable> variables() throws IOException {
        List<MatVariable> variables = new ArrayList<>();
        long position = HEADER;
        while (position < file.bytes()) {
            ByteBuffer tag = bytes(position, TAG);
            int type = tag.getInt();
            long bytes = Integer.toUnsignedLong(tag.getInt());
            if (type != MATRIX && type != COMPRESSED) {
                throw file.where().error("has an element of unknown type %s at byte %s; damaged".formatted(
                        type, Words.count(position)));
            }
            requireRoom(position + TAG, bytes);
            var place = new MatVariable.Element(position + TAG, (int) bytes, type == COMPRESSED);
            variables.add(variable(place));
            if (variables.size() > file.limits().archiveEntries()) {
                throw file.where().error("has more than %s variables, more are not read".formatted(
                        Words.count(file.limits().archiveEntries())));
            }
            position += TAG + bytes;
        }
        return variables;
    }

    private void requireRoom(long position, long bytes) {
        if (bytes > Integer.MAX_VALUE - HEADER - TAG || bytes > file.bytes() - position) {
            throw file.where().error("claims a variable of %s bytes at byte %s, but has %s bytes in all; truncated?"
                    .formatted(Words.count(bytes), Words.count(position), Words.count(file.bytes())));
        }
    }

    private MatVariable variable(MatVariable.Element place) throws IOException {
        int start = Math.min(place.bytes(), START);
        if (!place.compressed()) {
            return MatVariable.read(bytes(place.position(), start), place, file.where());
        }
        ByteBuffer inflated = inflated(bytes(place.position(), start), START);
        if (inflated.remaining() < TAG || inflated.getInt() != MATRIX) {
            throw damagedCompression(place);
        }
        inflated.getInt();
        return MatVariable.read(inflated, place, file.where());
    }

    private MatrixFormatException damagedCompression(MatVariable.Element place) {
        return file.where().error("has a damaged compressed variable at byte " + Words.count(place.position()));
    }

    /// The uncompressed element of a variable, with its tag, after `free` bytes of room.
    ByteBuffer element(MatVariable variable, int free) throws IOException {
        MatVariable.Element place = variable.place();
        if (place.compressed()) {
            return inflatedElement(place, free);
        }
        ByteBuffer element = ByteBuffer.allocate(free + TAG + place.bytes()).order(order);
        element.position(free).putInt(MATRIX).putInt(place.bytes());
        read(element, place.position());
        return element.position(free);
    }

    private ByteBuffer inflatedElement(MatVariable.Element place, int free) throws IOException {
        ByteBuffer packed = bytes(place.position(), place.bytes());
        ByteBuffer tag = inflated(packed.duplicate().order(order), TAG);
        if (tag.remaining() < TAG) {
            throw damagedCompression(place);
        }
        long bytes = TAG + Integer.toUnsignedLong(tag.getInt(4));
        // deflate cannot pack tighter than 1:1032, so a longer element is a lie
        if (bytes > 1032L * place.bytes() + START || bytes > Math.min(file.limits().unpackedBytes(),
                Integer.MAX_VALUE - 8L - free)) {
            throw file.where().error("claims to unpack %s bytes into %s; damaged or made up".formatted(
                    Words.count(place.bytes()), Words.count(bytes)));
        }
        ByteBuffer element = ByteBuffer.allocate(free + (int) bytes).order(order).position(free);
        if (inflate(packed, element) < bytes) {
            throw damagedCompression(place);
        }
        return element.position(free);
    }

    private ByteBuffer inflated(ByteBuffer packed, int most) {
        ByteBuffer target = ByteBuffer.allocate(most).order(order);
        inflate(packed, target);
        return target.flip();
    }

    /// Fills the target as far as the packed bytes reach, and says how many bytes that were.
    private int inflate(ByteBuffer packed, ByteBuffer target) {
        int start = target.position();
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(packed);
            while (target.hasRemaining() && !inflater.finished() && inflater.inflate(target) > 0) {
                // goes on until the target is full or the input used up
            }
            return target.position() - start;
        } catch (DataFormatException damaged) {
            throw file.where().error("has a damaged compressed variable", damaged);
        }
    }

    private ByteBuffer bytes(long position, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count).order(order);
        read(bytes, position);
        return bytes.flip();
    }

    private void read(ByteBuffer target, long from) throws IOException {
        long position = from;
        while (target.hasRemaining()) {
            int read = channel.read(target, position);
            if (read < 0) {
                throw file.where().error("ends at byte %s, within a variable; truncated?".formatted(
                        Words.count(position)));
            }
            position += read;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
