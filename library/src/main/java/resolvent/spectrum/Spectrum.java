package resolvent.spectrum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import resolvent.matrix.BlockRing;
import resolvent.matrix.Components;
import resolvent.matrix.Dense;
import resolvent.matrix.Eigenvalues;
import resolvent.matrix.Magnitude;
import resolvent.matrix.Matrix;
import resolvent.matrix.MemoryBudget;
import resolvent.matrix.Ring;
import resolvent.matrix.Sparse;
import resolvent.matrix.SymmetricEigen;
import resolvent.numeric.Complex;
import resolvent.ring.Certificate;
import resolvent.ring.ErrorBounds;
import resolvent.ring.RingEigenvalues;

/// The eigenvalues of a square matrix, largest real part first; of a conjugate pair the upper one comes first.
///
/// [#of] picks the algorithm by structure: strongly connected components are solved one by one (so that eigenvalues
/// that are zero by structure are exactly zero, and counted), symmetric blocks by the symmetric solver, rings and open
/// chains in O(N²) with a [#certificate], and densely only where that does not hold. The bias of an open chain, which
/// cannot change its spectrum, is removed first.
///
/// Accuracy: each eigenvalue is exact for a matrix within a few N ulp ‖M‖ of the one given; how far the eigenvalue
/// itself may be off is that times its condition (see [Mode#condition]). [#traceDefect] checks the whole.
public final class Spectrum {
    /// Real part descending, then imaginary part descending.
    static final Comparator<Complex> LEADING_FIRST =
            Comparator.comparingDouble(Complex::re).reversed()
                    .thenComparing(Comparator.comparingDouble((Complex z) -> Math.abs(z.im())).reversed())
                    .thenComparing(Comparator.comparingDouble(Complex::im).reversed());

    private static final String NOT_CERTAIN = "the eigenvalues of a ring did not account for its matrix, as when some "
            + "are multiple, and were computed densely: errors grow with the bias as e^{gN}";
    private static final String MANY_LINKS = "neighbouring clusters are joined by more than a single link, for which there "
            + "is no method but a dense one: errors grow with the bias of a ring as e^{gn}, n the number of clusters";

    private final List<Complex> values;
    private final int unconverged;
    private final int structuralZeros;
    private final Exactness exactness;
    private final Optional<Certificate> certificate;
    private final Optional<String> notice;
    private final Optional<Ring> ring;

    private Spectrum(List<Complex> values, int unconverged, int structuralZeros, Exactness exactness) {
        this(values, unconverged, structuralZeros, exactness, Structure.NONE);
    }

    private Spectrum(List<Complex> values, int unconverged, int structuralZeros, Exactness exactness,
            Structure structure) {
        this.values = values;
        this.unconverged = unconverged;
        this.structuralZeros = structuralZeros;
        this.exactness = exactness;
        this.certificate = structure.certificate;
        this.notice = structure.notice;
        this.ring = structure.ring;
    }

    /// How well the eigenvalues are those of the matrix.
    ///
    /// @param rounding N ‖M‖_F ulp
    private record Exactness(double traceDefect, double rounding) {
        static final Exactness UNKNOWN = new Exactness(Double.NaN, 0);
    }

    /// What is known of a spectrum from the structure of the matrix.
    private record Structure(Optional<Certificate> certificate, Optional<String> notice, Optional<Ring> ring) {
        static final Structure NONE = new Structure(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// All eigenvalues.
    ///
    /// @throws IllegalArgumentException if the matrix is not square, or naming the place of an entry that is NaN or
    ///     infinite
    /// @throws resolvent.matrix.InsufficientMemoryException if a dense solution would not fit into memory
    public static Spectrum of(Matrix matrix) {
        return of(matrix, Components.of(matrix));
    }

    /// All eigenvalues, with components that were found before.
    public static Spectrum of(Matrix matrix, Components components) {
        if (!(matrix instanceof Ring || matrix instanceof BlockRing)) {
            requireMemory(components.sizes().isEmpty() ? 0 : components.sizes().getFirst());
        }
        Matrix plain = withoutIdleBias(matrix);
        var collector = new Collector(Magnitude.of(plain));
        for (int c = 0; c < components.count(); c++) {
            collector.addBlock(plain, components.members(c));
        }
        return collector.spectrum(plain);
    }

    private static Matrix withoutIdleBias(Matrix matrix) {
        return switch (matrix) {
            case Ring ring when ring.isOpen() -> ring.withBias(0);
            case BlockRing ring when ring.isOpen() -> ring.withBias(0);
            default -> matrix;
        };
    }

    /// The eigenvalues of modes that were found before.
    static Spectrum of(Modes modes, Matrix matrix, Components components) {
        var collector = new Collector(Magnitude.of(matrix));
        for (int k = 0; k < modes.size(); k++) {
            collector.values.add(modes.eigenvalue(k));
        }
        for (int c = 0; c < components.count(); c++) {
            int first = components.members(c)[0];
            collector.structuralZeros += components.size(c) == 1 && matrix.get(first, first) == 0 ? 1 : 0;
        }
        return collector.spectrum(matrix);
    }

    /// Eigenvalues that a solver of one's own has found, of a matrix of which it missed some.
    ///
    /// @param values in any order
    /// @param unconverged how many are missing
    public static Spectrum incomplete(List<Complex> values, int unconverged) {
        if (unconverged < 1) {
            throw new IllegalArgumentException("unconverged must be at least 1, was " + unconverged);
        }
        return new Spectrum(values.stream().sorted(LEADING_FIRST).toList(), unconverged, 0, Exactness.UNKNOWN);
    }

    private static void requireMemory(int size) {
        MemoryBudget.require(24L * size * size, String.format(Locale.ROOT, "dense spectrum of N=%,d", size),
                "--scope leading --modes 20 finds the leading ones");
    }

    public int size() {
        return values.size();
    }

    /// The k-th eigenvalue, leading ones first.
    public Complex get(int k) {
        return values.get(k);
    }

    public List<Complex> values() {
        return values;
    }

    /// How many eigenvalues the iteration did not find; they are missing from [#values].
    public int unconverged() {
        return unconverged;
    }

    /// How many eigenvalues are exactly 0 because a neuron lies on no cycle and has no connection to itself.
    public int structuralZeros() {
        return structuralZeros;
    }

    /// The spectral abscissa max Re λ; NaN for an empty matrix. Where eigenvalues are [#unconverged], that of the others,
    /// above which the abscissa may lie.
    public double abscissa() {
        return values.isEmpty() ? Double.NaN : values.getFirst().re();
    }

    /// The spectral radius max |λ|; NaN for an empty matrix and where eigenvalues are [#unconverged].
    public double radius() {
        return unconverged > 0 ? Double.NaN : values.stream().mapToDouble(Complex::abs).max().orElse(Double.NaN);
    }

    /// |Σ λ − tr M| / (N ‖M‖_F ulp): of order 1 or less when the eigenvalues are those of the matrix; NaN when some
    /// did not converge.
    public double traceDefect() {
        return exactness.traceDefect;
    }

    /// N ‖M‖_F ulp, what a dense solver leaves of an eigenvalue's part that is 0: the zeros of a matrix of low rank, for
    /// instance, come as conjugate pairs of this size. 0 where eigenvalues are [#unconverged].
    public double rounding() {
        return exactness.rounding;
    }

    /// How many eigenvalues are real: those whose imaginary part is not beyond [#rounding]. A defective eigenvalue can
    /// come out farther from the axis, and is then not counted.
    public long realCount() {
        return values.stream().filter(z -> Math.abs(z.im()) <= exactness.rounding).count();
    }

    /// For a ring, how well its eigenvalues account for the matrix. Where it does not hold they were computed densely
    /// instead, with the errors that a dense solution has. Of several open chains, the first that does not hold, if
    /// any. Empty for other matrices.
    public Optional<Certificate> certificate() {
        return certificate;
    }

    /// What a reader of the eigenvalues should know about how they were found: that those of a ring, or of clusters on
    /// a ring, had to be computed densely. Usually empty.
    public Optional<String> notice() {
        return notice;
    }

    /// For a [Ring], however its eigenvalues were found, how far each of them is at most from one of the matrix, in the
    /// order of [#values], see [ErrorBounds]; empty for other matrices, where [Mode#condition] tells how far an
    /// eigenvalue may move, and where eigenvalues are [#unconverged]. Computed anew at every call, in O(N²).
    public Optional<ErrorBounds> errorBounds() {
        return ring.map(known -> ErrorBounds.of(known, values));
    }

    /// Gathers eigenvalues component by component.
    private static final class Collector {
        private final Magnitude magnitude;
        private final List<Complex> values = new ArrayList<>();
        private int unconverged;
        private int structuralZeros;
        private Optional<Certificate> certificate = Optional.empty();
        private Optional<String> notice = Optional.empty();

        Collector(Magnitude magnitude) {
            this.magnitude = magnitude;
        }

        void addBlock(Matrix matrix, int[] members) {
            if (members.length == 1) {
                double own = matrix.get(members[0], members[0]);
                values.add(Complex.real(own));
                structuralZeros += own == 0 ? 1 : 0;
            } else if (!addSolvedByStructure(matrix, members)) {
                requireMemory(members.length);
                addDense(block(matrix, members));
            }
        }

        /// Whether the part of a ring could be solved as one.
        private boolean addSolvedByStructure(Matrix matrix, int[] members) {
            return switch (matrix) {
                case Ring ring when members.length >= 3 -> addIfCertain(RingEigenvalues.of(members.length == ring.rows()
                        ? ring : ring.segment(firstSite(ring, members), members.length)), members.length);
                case BlockRing ring when members.length == ring.rows() && ring.hasSingleLinks() ->
                        addIfCertain(RingEigenvalues.of(ring), members.length);
                case BlockRing ring when !ring.hasSingleLinks() && members.length > ring.blockSize() -> {
                    notice = Optional.of(MANY_LINKS);
                    yield false;
                }
                default -> false;
            };
        }

        private boolean addIfCertain(Optional<RingEigenvalues> solved, int size) {
            boolean holds = solved.isPresent() && solved.get().certificate().holds();
            if (certificate.isEmpty() || certificate.get().holds()) {
                certificate = Optional.of(solved.map(RingEigenvalues::certificate).orElse(Certificate.none(size)));
            }
            if (holds) {
                values.addAll(solved.get().values());
            } else {
                notice = Optional.of(NOT_CERTAIN);
            }
            return holds;
        }

        /// The member whose left neighbour is not one.
        private static int firstSite(Ring ring, int[] members) {
            Set<Integer> sites = Arrays.stream(members).boxed().collect(Collectors.toSet());
            int size = ring.rows();
            return Arrays.stream(members).filter(j -> !sites.contains((j + size - 1) % size)).findFirst().orElseThrow();
        }

        private static Dense block(Matrix matrix, int[] members) {
            return members.length == matrix.rows() ? matrix.toDense() : switch (matrix) {
                case Dense dense -> dense.select(members, members);
                case Sparse sparse -> sparse.select(members).toDense();
                case Ring ring -> ring.toSparse().select(members).toDense();
                case BlockRing ring -> ring.toSparse().select(members).toDense();
            };
        }

        private void addDense(Dense block) {
            Magnitude own = Magnitude.of(block);
            Dense reduced = own.reduced(block).toDense();
            if (reduced.isSymmetric()) {
                for (double value : SymmetricEigen.values(reduced)) {
                    values.add(own.restored(Complex.real(value)));
                }
                return;
            }
            Eigenvalues eigenvalues = Eigenvalues.of(reduced);
            unconverged += eigenvalues.unconverged();
            for (int k = eigenvalues.unconverged(); k < eigenvalues.size(); k++) {
                values.add(own.restored(eigenvalues.get(k)));
            }
        }

        Spectrum spectrum(Matrix matrix) {
            values.sort(LEADING_FIRST);
            Optional<Ring> ring = matrix instanceof Ring known && unconverged == 0 ? Optional.of(known) : Optional.empty();
            return new Spectrum(List.copyOf(values), unconverged, structuralZeros, exactness(matrix),
                    new Structure(certificate, notice, ring));
        }

        private Exactness exactness(Matrix matrix) {
            if (unconverged > 0) {
                return Exactness.UNKNOWN;
            }
            double sum = values.stream().mapToDouble(z -> magnitude.reduced(z.re())).sum();
            double trace = 0;
            for (int i = 0; i < matrix.rows(); i++) {
                trace += magnitude.reduced(matrix.get(i, i));
            }
            double norm = magnitude.reduced(matrix).frobeniusNorm();
            double ulps = matrix.rows() * Math.ulp(1.0);
            return new Exactness(norm == 0 ? 0 : Math.abs(sum - trace) / norm / ulps,
                    magnitude.restored(Complex.real(norm * ulps)).re());
        }
    }
}
