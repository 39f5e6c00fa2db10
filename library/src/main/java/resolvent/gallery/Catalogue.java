package resolvent.gallery;

import java.util.ArrayList;
import java.util.List;
import resolvent.connectivity.AndersonChain;
import resolvent.connectivity.BalancedAmplification;
import resolvent.connectivity.ClusterRing;
import resolvent.connectivity.DaleDense;
import resolvent.connectivity.DaleLadder;
import resolvent.connectivity.DaleRing;
import resolvent.connectivity.DelayRing;
import resolvent.connectivity.DesignedMatrix;
import resolvent.connectivity.DiagonalDisorder;
import resolvent.connectivity.DirectedRing;
import resolvent.connectivity.Elliptic;
import resolvent.connectivity.ErdosRenyi;
import resolvent.connectivity.Girko;
import resolvent.connectivity.HatanoNelson;
import resolvent.connectivity.HeadDirectionRing;
import resolvent.connectivity.HiddenFeedForward;
import resolvent.connectivity.IntegratorChain;
import resolvent.connectivity.LineAttractor;
import resolvent.connectivity.MayInteractions;
import resolvent.connectivity.Rescaled;
import resolvent.connectivity.RingAttractor;
import resolvent.connectivity.SparseDale;
import resolvent.connectivity.SshChain;
import resolvent.connectivity.Tornado;
import resolvent.describe.Choices;
import resolvent.describe.Names;
import resolvent.model.CompetingSpecies;
import resolvent.model.ExcitatoryInhibitory;
import resolvent.model.InhibitoryPair;
import resolvent.model.Lorenz;
import resolvent.model.PredatorPrey;
import resolvent.model.Roessler;
import resolvent.observable.Abscissa;
import resolvent.observable.Localization;
import resolvent.observable.Outliers;
import resolvent.observable.RadialDistribution;
import resolvent.observable.SpectralDensity;
import resolvent.observable.StabilityFraction;
import resolvent.theory.CircularLaw;
import resolvent.theory.DelayCircle;
import resolvent.theory.DysonSingularity;
import resolvent.theory.EllipticLaw;
import resolvent.theory.MayCriterion;
import resolvent.theory.RajanAbbott;
import resolvent.theory.ThoulessRim;

/// Everything that Resolvent offers by name. This is the only list: every door shows what stands here, and a test
/// names whatever was forgotten.
///
/// ```java
/// Class<? extends Record> entry = Catalogue.standard().find("girko");
/// ```
public final class Catalogue implements Choices {
    private static final List<Class<? extends Record>> ENTRIES = List.of(
            // experiments
            GirkoDisk.class,
            SommersEllipse.class,
            DaleSpectrum.class,
            MayStability.class,
            MayFixedPoint.class,
            MutualInhibition.class,
            RabbitsAndSheep.class,
            RabbitsAndFoxes.class,
            HopfInTauI.class,
            PeriodDoubling.class,
            HoleAndRim.class,
            ShapeOfTheHole.class,
            LargeBias.class,
            FeinbergZee.class,
            AndersonLocalization.class,
            AllStatesLocalized.class,
            RobustGap.class,
            HatanoNelsonTransition.class,
            DaleTwins.class,
            OpenAgainstPeriodic.class,
            SpontaneousAndInduced.class,
            TriangleBands.class,
            SpectrumStudy.class,
            LocalizedAndExtended.class,
            EigenvalueFlow.class,
            LinearModes.class,
            SelectiveAmplifier.class,
            IntegratorMemory.class,
            EyeIntegrator.class,
            Ramp.class,
            PlaneAttractor.class,
            TornadoPath.class,
            ComplexMode.class,
            DefectiveMatrix.class,
            SymmetricNeverRotates.class,
            Pseudospectra.class,
            TransientGrowth.class,
            FlyCompass.class,
            PlaneZoo.class,
            PatternCompletion.class,
            EulerSteps.class,
            VisualRing.class,
            LorenzAttractor.class,
            // ensembles
            Girko.class,
            Elliptic.class,
            DaleDense.class,
            MayInteractions.class,
            ErdosRenyi.class,
            SparseDale.class,
            DirectedRing.class,
            DaleRing.class,
            AndersonChain.class,
            HatanoNelson.class,
            ClusterRing.class,
            DelayRing.class,
            SshChain.class,
            DaleLadder.class,
            LineAttractor.class,
            IntegratorChain.class,
            RingAttractor.class,
            Tornado.class,
            BalancedAmplification.class,
            HiddenFeedForward.class,
            DesignedMatrix.class,
            HeadDirectionRing.class,
            DiagonalDisorder.class,
            Rescaled.class,
            // models
            InhibitoryPair.class,
            CompetingSpecies.class,
            ExcitatoryInhibitory.class,
            PredatorPrey.class,
            Lorenz.class,
            Roessler.class,
            // theories
            CircularLaw.class,
            EllipticLaw.class,
            RajanAbbott.class,
            MayCriterion.class,
            ThoulessRim.class,
            DelayCircle.class,
            DysonSingularity.class,
            // observables
            SpectralDensity.class,
            RadialDistribution.class,
            Abscissa.class,
            Outliers.class,
            StabilityFraction.class,
            Localization.class);

    private static final Catalogue STANDARD = new Catalogue(ENTRIES);

    private final List<Class<? extends Record>> entries;

    private Catalogue(List<Class<? extends Record>> entries) {
        this.entries = List.copyOf(entries);
    }

    /// What Resolvent comes with.
    public static Catalogue standard() {
        return STANDARD;
    }

    /// This catalogue with a user's own records, which are found by name like all others.
    ///
    /// @throws IllegalArgumentException if a name is taken, or a record is of no known kind
    public Catalogue with(List<Class<? extends Record>> more) {
        List<Class<? extends Record>> all = new ArrayList<>(entries);
        for (Class<? extends Record> type : more) {
            Kind.of(type);
            if (all.stream().anyMatch(known -> Names.of(known).equals(Names.of(type)))) {
                throw new IllegalArgumentException(
                        "%s needs another name: the catalogue already has %s".formatted(type.getName(),
                                Names.of(type)));
            }
            all.add(type);
        }
        return new Catalogue(all);
    }

    /// All entries, those of one kind together.
    public List<Class<? extends Record>> entries() {
        return entries;
    }

    /// The entries of one kind.
    public List<Class<? extends Record>> entries(Kind kind) {
        return of(kind.contract());
    }

    /// Recipes for networks.
    public List<Class<? extends Record>> ensembles() {
        return entries(Kind.ENSEMBLE);
    }

    /// Predictions about networks.
    public List<Class<? extends Record>> theories() {
        return entries(Kind.THEORY);
    }

    /// What can be measured on a draw.
    public List<Class<? extends Record>> observables() {
        return entries(Kind.OBSERVABLE);
    }

    /// Dynamical systems.
    public List<Class<? extends Record>> models() {
        return entries(Kind.MODEL);
    }

    /// What can be run.
    public List<Class<? extends Record>> experiments() {
        return entries(Kind.EXPERIMENT);
    }

    @Override
    public List<Class<? extends Record>> of(Class<?> kind) {
        return entries.stream().filter(kind::isAssignableFrom).toList();
    }

    /// The entry of a name, such as `girko-disk`.
    ///
    /// @throws IllegalArgumentException naming the nearest known names
    public Class<? extends Record> find(String name) {
        for (Class<? extends Record> entry : entries) {
            if (Names.of(entry).equals(name)) {
                return entry;
            }
        }
        throw new IllegalArgumentException("nothing in the catalogue is called \"%s\"; nearest: %s".formatted(
                name, String.join(", ", Names.nearest(name, names(), 3))));
    }

    /// The names of all entries.
    public List<String> names() {
        return entries.stream().map(Names::of).toList();
    }
}
