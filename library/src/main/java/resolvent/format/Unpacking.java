package resolvent.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// The unpacked bytes of something compressed, refused as soon as they outgrow what an honest file needs: 100 KiB are
/// free, beyond that the ratio to the packed size counts, and there is a total.
final class Unpacking extends FilterInputStream {
    private final Where where;
    private final long most;
    private final String advice;
    private long unpacked;

    /// @param packed the size of the compressed bytes
    /// @param advice what the user can do instead, as `gunzip it first`
    Unpacking(InputStream in, InputFile file, long packed, String advice) {
        super(in);
        this.where = file.where();
        this.most = most(file.limits(), packed);
        this.advice = advice;
    }

    /// The most bytes that `packed` compressed bytes may become.
    static long most(ReadLimits limits, long packed) {
        long inRatio = packed > limits.unpackedBytes() / limits.expansion()
                ? limits.unpackedBytes()
                : packed * limits.expansion();
        return Math.min(limits.unpackedBytes(), Math.max(ReadLimits.FREE_BYTES, inRatio));
    }

    static MatrixFormatException refusal(Where where, long most, String advice) {
        return where.error("unpacks to more than %s bytes, far more than it holds packed. If it is sound, %s".formatted(
                Words.count(most), advice));
    }

    private void see(long count) {
        unpacked += Math.max(count, 0);
        if (unpacked > most) {
            throw refusal(where, most, advice);
        }
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        see(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] block, int from, int count) throws IOException {
        int read = in.read(block, from, count);
        see(read);
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = in.skip(count);
        see(skipped);
        return skipped;
    }
}
