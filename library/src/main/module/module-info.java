/// The science of Resolvent. A file that begins with `import module resolvent;` sees the public classes of these packages
/// by their simple names and, of the libraries behind them, only the random numbers that ensembles are given.
module resolvent {
    requires static org.jspecify;

    requires transitive org.apache.commons.rng.api;

    requires de.siegmar.fastcsv;
    requires io.jhdf;
    requires java.xml;
    requires org.apache.commons.rng.sampling;
    requires org.apache.commons.rng.simple;
    requires tools.jackson.core;
    requires us.hebi.matlab.mat.mfl.core;

    exports resolvent.analysis;
    exports resolvent.bifurcation;
    exports resolvent.connectivity;
    exports resolvent.describe;
    exports resolvent.dynamics;
    exports resolvent.experiment;
    exports resolvent.export;
    exports resolvent.flow;
    exports resolvent.format;
    exports resolvent.gallery;
    exports resolvent.linear;
    exports resolvent.lyapunov;
    exports resolvent.matrix;
    exports resolvent.model;
    exports resolvent.nonnormal;
    exports resolvent.numeric;
    exports resolvent.observable;
    exports resolvent.report;
    exports resolvent.ring;
    exports resolvent.spectrum;
    exports resolvent.theory;
}
