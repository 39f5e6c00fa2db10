package resolvent.report;

/// What a mark stands for; it decides colour, dash and order of drawing, the same in every figure.
public enum Role {
    /// What was measured or computed from the network.
    MEASURED,
    /// What theory predicts: dashed, in the colour of the text.
    THEORY,
    /// A bound that theory gives: dotted.
    BOUND,
    /// Shuffled or otherwise randomized twins: grey.
    SHUFFLED,
    /// Excitatory neurons or weights.
    EXCITATORY,
    /// Inhibitory neurons or weights.
    INHIBITORY,
    /// Neither known nor converged: hollow, grey.
    UNKNOWN,
    /// Singled out: ringed and labelled.
    SELECTED,
    /// The boundary of stability: 1.5 px, its unstable side hatched.
    STABILITY
}
