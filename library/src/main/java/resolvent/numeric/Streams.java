package resolvent.numeric;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/// Random streams by number: draw `k` of seed `s` always sees the same numbers, on whatever thread or machine.
///
/// The generator is L64X128Mix (Steele & Vigna 2021, doi:10.1145/3485525) with period about 2¹⁹². Its seed words
/// are bijective functions of the index for a fixed seed, so two draws of one study never share a stream.
public final class Streams {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Streams() {}

    /// The generator of draw `index` of `seed`. Any seed is allowed, negative ones too.
    public static UniformRandomProvider generator(long seed, long index) {
        long base = mix(seed + GOLDEN);
        long[] words = new long[6];
        for (int i = 0; i < words.length; i++) {
            words[i] = mix(mix(base + i * GOLDEN) + index);
        }
        return RandomSource.L64_X128_MIX.create(words);
    }

    /// Stafford's mix 13 of MurmurHash3, a bijection of the 64-bit words.
    private static long mix(long word) {
        long z = (word ^ (word >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
