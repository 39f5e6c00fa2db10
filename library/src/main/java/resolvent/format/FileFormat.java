package resolvent.format;

/// The formats that networks are read from.
public enum FileFormat {
    CSV_MATRIX("matrix in a text file"),
    EDGE_LIST("edge list"),
    NPY("NumPy array"),
    NPZ("NumPy archive"),
    NPZ_SPARSE("SciPy sparse matrix"),
    MATRIX_MARKET("Matrix Market"),
    MAT("MATLAB 5"),
    HDF5("HDF5"),
    GRAPHML("GraphML");

    private final String title;

    FileFormat(String title) {
        this.title = title;
    }

    /// What people call it.
    public String title() {
        return title;
    }

    /// Whether rows of the file are connections that say themselves who sends.
    boolean listsConnections() {
        return this == EDGE_LIST || this == GRAPHML;
    }

    boolean hasVariables() {
        return this == NPZ || this == NPZ_SPARSE || this == MAT || this == HDF5;
    }
}
