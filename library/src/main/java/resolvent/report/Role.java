package resolvent.report;

/// What a mark stands for; it decides colour, dash and order of drawing, the same in every figure.
public enum Role {
    /// What was measured or computed from the network.
    MEASURED,
    /// What theory predicts: dashed, in the colour of the text.
    THEORY,
    /// What a theory predicts one of whose conditions fails: dashed, grey.
    INAPPLICABLE,
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
    STABILITY,
    /// A state of rest to which the model returns: filled; a branch of such states is drawn through.
    STABLE,
    /// A state of rest that the model leaves in every direction: open; a branch of such states is dashed.
    UNSTABLE,
    /// A state of rest that the model leaves in some directions: half filled; a branch of such states is dashed.
    SADDLE,
    /// The right eigenvector of a mode, the cells in which it shows: filled, in the colour of the text.
    RIGHT_VECTOR,
    /// The left eigenvector of a mode, the cells from which it reads: open, in the colour of the text.
    LEFT_VECTOR
}
