package resolvent.format;

import io.jhdf.dataset.chunked.Chunk;
import io.jhdf.filter.ByteShuffleFilter;
import io.jhdf.filter.LzfFilter;
import io.jhdf.object.message.FilterPipelineMessage;
import io.jhdf.object.message.FilterPipelineMessage.FilterInfo;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Undoes the filters of a chunk: deflate, LZF, byte shuffling, and the Fletcher checksum, which is not verified.
final class Hdf5Unpacker {
    private static final int DEFLATE = 1;
    private static final int SHUFFLE = 2;
    private static final int FLETCHER = 3;
    private static final int LZF = 32000;
    private static final int CHECKSUM = 4;

    private final InputFile file;
    private final Hdf5Storage storage;
    private final Hdf5Item item;
    private final int chunkBytes;
    private final List<FilterInfo> filters;

    Hdf5Unpacker(InputFile file, Hdf5Storage storage, Hdf5Item item, int chunkBytes) {
        this.file = file;
        this.storage = storage;
        this.item = item;
        this.chunkBytes = chunkBytes;
        this.filters = item.header().getMessagesOfType(FilterPipelineMessage.class).stream()
                .findFirst().map(FilterPipelineMessage::getFilters).orElse(List.of());
    }

    /// The numbers of a chunk.
    ByteBuffer unpack(Chunk chunk) {
        ByteBuffer packed = storage.map(chunk.getAddress(), chunk.getSize());
        byte[] bytes = new byte[packed.remaining()];
        packed.get(bytes);
        for (int i = filters.size() - 1; i >= 0; i--) {
            boolean skipped = chunk.getFilterMask().get(i);
            if (!skipped) {
                bytes = undone(filters.get(i), bytes);
            }
        }
        if (bytes.length < chunkBytes) {
            throw damaged();
        }
        return ByteBuffer.wrap(bytes);
    }

    private byte[] undone(FilterInfo filter, byte[] bytes) {
        return switch (filter.getId()) {
            case DEFLATE -> inflated(bytes);
            case SHUFFLE -> unshuffled(filter, bytes);
            case FLETCHER -> Arrays.copyOf(bytes, Math.max(0, bytes.length - CHECKSUM));
            case LZF -> unpackedLzf(filter, bytes);
            default -> throw file.where().error("%s is packed by filter %s (%s), known are gzip, lzf and shuffle. "
                    .formatted(Words.quoted(item.path()), filter.getId(), Words.shown(filter.getName()))
                    + "h5repack -f GZIP=6 makes it readable");
        };
    }

    /// Unpacks what a chunk and a checksum have room for, and not a byte more.
    private byte[] inflated(byte[] packed) {
        byte[] bytes = new byte[chunkBytes + CHECKSUM];
        int length = 0;
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(packed);
            for (int read = 1; read > 0 && length < bytes.length; length += read) {
                read = inflater.inflate(bytes, length, bytes.length - length);
            }
            if (!inflater.finished() && (length == bytes.length || inflater.inflate(new byte[1]) > 0)) {
                throw damaged();
            }
        } catch (DataFormatException wrong) {
            throw file.where().error(Words.quoted(item.path()) + " has a damaged compressed chunk", wrong);
        }
        return Arrays.copyOf(bytes, length);
    }

    private byte[] unshuffled(FilterInfo filter, byte[] bytes) {
        int[] settings = filter.getData();
        if (settings.length < 1 || settings[0] < 1 || settings[0] > 16) {
            throw damaged();
        }
        return new ByteShuffleFilter().decode(bytes, settings);
    }

    private byte[] unpackedLzf(FilterInfo filter, byte[] bytes) {
        int[] settings = filter.getData();
        if (settings.length < 3 || settings[2] != chunkBytes) {
            throw damaged();
        }
        return new LzfFilter().decode(bytes, settings);
    }

    private MatrixFormatException damaged() {
        return file.where().error(Words.quoted(item.path()) + " has a damaged chunk");
    }
}
