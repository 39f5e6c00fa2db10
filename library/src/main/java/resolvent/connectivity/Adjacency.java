package resolvent.connectivity;

/// Answers whether one neuron sends to another, while receivers change places.
sealed interface Adjacency {
    /// Up to this many neurons a table of all pairs, one bit each, takes at most 32 MB.
    int TABLE_LIMIT = 16_384;

    /// Whether `from` sends to `to`.
    boolean contains(int from, int to);

    /// Notes that `from` now sends to `to` instead of `before`.
    void move(int from, int before, int to);

    /// A table of bits for small networks; for large ones, which are sparse, the edge list itself.
    static Adjacency of(EdgeList edges) {
        return edges.size() <= TABLE_LIMIT ? new Table(edges) : new Lookup(edges);
    }

    /// One bit for each ordered pair.
    final class Table implements Adjacency {
        private final int size;
        private final long[] words;

        Table(EdgeList edges) {
            this.size = edges.size();
            this.words = new long[size * size / Long.SIZE + 1];
            for (int e = 0; e < edges.count(); e++) {
                flip(edges.sender(e), edges.receiver(e));
            }
        }

        @Override
        public boolean contains(int from, int to) {
            int bit = from * size + to;
            return (words[bit >>> 6] >>> bit & 1) != 0;
        }

        @Override
        public void move(int from, int before, int to) {
            flip(from, before);
            flip(from, to);
        }

        private void flip(int from, int to) {
            int bit = from * size + to;
            words[bit >>> 6] ^= 1L << bit;
        }
    }

    /// The edge list, which is always up to date.
    record Lookup(EdgeList edges) implements Adjacency {
        @Override
        public boolean contains(int from, int to) {
            return edges.contains(from, to);
        }

        @Override
        public void move(int from, int before, int to) {
            // the edge list has already changed
        }
    }
}
