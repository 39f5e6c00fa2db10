package resolvent.format;

import java.io.IOException;
import java.io.InputStream;

/// Passes XML on as long as no element goes on and on: the parser would have it all in memory before it says a word.
final class ElementGuard extends InputStream {
    private static final int LONGEST = 4 << 20;

    private final InputStream in;
    private final Where where;
    private int length;

    ElementGuard(InputStream in, Where where) {
        this.in = in;
        this.where = where;
    }

    /// Counts from here again.
    void startElement() {
        length = 0;
    }

    @Override
    public int read() throws IOException {
        see(1);
        return in.read();
    }

    @Override
    public int read(byte[] block, int from, int count) throws IOException {
        int read = in.read(block, from, count);
        see(read);
        return read;
    }

    private void see(int count) {
        length += Math.max(count, 0);
        if (length > LONGEST) {
            throw where.error("has an element longer than %s bytes".formatted(Words.count(LONGEST)));
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
