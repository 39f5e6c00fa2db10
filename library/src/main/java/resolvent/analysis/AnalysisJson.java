package resolvent.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import resolvent.experiment.ResultJson;
import resolvent.numeric.Complex;
import resolvent.report.Report;
import resolvent.spectrum.GrowthCurve;
import resolvent.spectrum.Mode;

/// The findings as a tree for [resolvent.report.Json]: the content of `report.json`. What does not exist or was not
/// found is null.
public final class AnalysisJson {
    private AnalysisJson() {}

    public static Map<String, Object> of(Analysis analysis) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", analysis.subject().name());
        tree.put("as_read", facts(analysis.subject().asRead()));
        tree.put("definitions", definitions());
        addCounts(tree, analysis);
        addStability(tree, analysis);
        addAmplification(tree, analysis);
        ResolventJson.add(tree, analysis);
        tree.put("modes", analysis.modes().stream().map(card -> mode(card, analysis)).toList());
        double known = analysis.stability().isKnown() ? analysis.abscissa() : Double.NaN;
        tree.put("silencing", analysis.silencing().stream().map(one -> silencing(one, known)).toList());
        tree.put("chance", analysis.chance().map(AnalysisJson::chance));
        tree.put("robustness", analysis.robustness().stream().map(AnalysisJson::chance).toList());
        tree.put("theory", analysis.laws().stream().map(AnalysisJson::law).toList());
        addQuality(tree, analysis.quality());
        tree.put("notes", analysis.notes());
        tree.put("provenance", ResultJson.provenance(analysis.provenance()));
        return tree;
    }

    private static Map<String, Object> facts(List<Report.Fact> facts) {
        Map<String, Object> tree = new LinkedHashMap<>();
        // several notes may have one name
        facts.forEach(fact -> tree.merge(fact.name(), fact.value(), (first, next) -> first + "; " + next));
        return tree;
    }

    /// Which key speaks of the weights and which of the dynamics at the gain, in which unit of time.
    private static Map<String, Object> definitions() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("M", "the weights as read, without gain, column sends: abscissa, spectral_radius, gain_at_instability, "
                + "modes.eigenvalue, silencing, chance, theory, henrici, feed_forward_ratio");
        tree.put("A", "(gain M - 1)/tau, in the time unit of tau: numerical_abscissa, transient_peak, modes.time_constant, "
                + "modes.frequency");
        tree.put("tau_A", "gain M - 1, time in units of tau: kreiss, stability_radius, pseudospectrum, response");
        return tree;
    }

    private static void addCounts(Map<String, Object> tree, Analysis analysis) {
        WiringFacts facts = analysis.facts();
        tree.put("size", facts.size());
        tree.put("edges", facts.edges());
        tree.put("density", facts.density());
        tree.put("reciprocity", facts.reciprocity());
        tree.put("autapses", facts.autapses());
        tree.put("weight_unit", analysis.subject().unit());
        WiringFacts.Dale dale = facts.dale();
        Map<String, Object> signs = new LinkedHashMap<>();
        signs.put("excitatory", dale.excitatory());
        signs.put("inhibitory", dale.inhibitory());
        signs.put("mixed", dale.mixed());
        signs.put("silent", dale.silent());
        tree.put("dale", signs);
        tree.put("signs_named", analysis.subject().namedSigns().size());
        tree.put("signs_assumed", analysis.subject().assumedSigns().size());
        tree.put("strongest_senders", facts.senders().stream().map(AnalysisJson::strength).toList());
        tree.put("strongest_receivers", facts.receivers().stream().map(AnalysisJson::strength).toList());
        tree.put("components", facts.componentSizes().size());
        tree.put("component_sizes", facts.componentSizes().stream().filter(size -> size > 1).toList());
        tree.put("single_cell_components", facts.componentSizes().size() - facts.largeComponents());
        tree.put("structural_zeros", facts.structuralZeros());
    }

    private static Map<String, Object> strength(WiringFacts.Strength strength) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", strength.name());
        tree.put("total", strength.total());
        return tree;
    }

    private static void addStability(Map<String, Object> tree, Analysis analysis) {
        Stability stability = analysis.stability();
        tree.put("abscissa", stability.isKnown() ? stability.abscissa() : Double.NaN);
        tree.put("abscissa_at_least", stability.abscissa());
        tree.put("spectral_radius", analysis.radius());
        tree.put("gain_at_instability", stability.gainAtInstability());
        tree.put("gain_at_instability_at_most", stability.gainAtInstabilityAtMost());
        tree.put("gain", analysis.gain());
        tree.put("tau", analysis.options().tau());
        tree.put("stable", analysis.stable());
        tree.put("leading_cluster", stability.cluster().map(AnalysisJson::cluster));
        tree.put("stability_in_words", StabilityWords.sentence(analysis));
    }

    private static Map<String, Object> cluster(LeadingCluster leading) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("size", leading.size());
        tree.put("mean", complex(leading.mean()));
        tree.put("error", leading.error());
        tree.put("one_multiple_eigenvalue", leading.multiple());
        return tree;
    }

    private static void addAmplification(Map<String, Object> tree, Analysis analysis) {
        tree.put("henrici", analysis.amplification().map(Amplification::henrici));
        tree.put("henrici_relative", analysis.amplification().map(Amplification::henriciRelative));
        tree.put("feed_forward_ratio", analysis.amplification().map(Amplification::feedForwardRatio));
        tree.put("numerical_abscissa", analysis.amplification().map(Amplification::numericalAbscissa));
        tree.put("transient_peak", analysis.amplification().flatMap(Amplification::growth).map(AnalysisJson::peak));
        tree.put("transient_input", analysis.amplification().map(found -> names(found.push())));
        tree.put("transient_output", analysis.amplification().map(found -> names(found.seen())));
    }

    private static Map<String, Object> peak(GrowthCurve growth) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("value", growth.peak());
        tree.put("time", growth.peakTime());
        return tree;
    }

    private static Map<String, Object> mode(ModeCard card, Analysis analysis) {
        Mode mode = card.mode();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("rank", card.rank());
        tree.put("conjugate_pair", card.isPair());
        tree.put("eigenvalue", complex(mode.eigenvalue()));
        tree.put("time_constant", analysis.options().tau() / (1 - analysis.gain() * mode.eigenvalue().re()));
        tree.put("grows", card.timeConstant().isEmpty());
        tree.put("frequency", card.frequency());
        tree.put("condition", mode.condition());
        tree.put("defective", mode.isDefective() ? "left and right eigenvector are orthogonal, or nearly: " + (
                Double.isInfinite(mode.condition()) ? "the condition is infinite to working precision"
                        : "the vectors are not determined to working precision") : null);
        tree.put("residual", mode.residual());
        Map<String, Object> ipr = new LinkedHashMap<>();
        ipr.put("right", mode.isDefective() ? null : (Object) mode.iprRight());
        ipr.put("left", mode.isDefective() ? null : (Object) mode.iprLeft());
        ipr.put("biorthogonal", mode.iprBiorthogonal());
        tree.put("ipr", ipr);
        tree.put("shows_in", names(card.showsIn()));
        tree.put("reads_from", names(card.readsFrom()));
        tree.put("connections", card.connections().stream().map(AnalysisJson::connection).toList());
        return tree;
    }

    private static Map<String, Object> complex(Complex value) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("re", value.re());
        tree.put("im", value.im());
        return tree;
    }

    private static List<String> names(List<ModeCard.Cell> cells) {
        return cells.stream().map(ModeCard.Cell::name).toList();
    }

    private static Map<String, Object> connection(ModeCard.Connection connection) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("from", connection.sender());
        tree.put("to", connection.receiver());
        tree.put("weight", connection.weight());
        tree.put("share", connection.share());
        return tree;
    }

    private static Map<String, Object> silencing(Silencing silencing, double abscissa) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("cell", silencing.cell());
        tree.put("first_order_change", silencing.firstOrder());
        tree.put("change", silencing.abscissa() - abscissa);
        tree.put("abscissa_without", silencing.abscissa());
        return tree;
    }

    private static Map<String, Object> chance(Chance chance) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", chance.kind());
        tree.put("count", chance.count());
        tree.put("unsolved", chance.unsolved());
        boolean some = chance.count() > 0;
        tree.put("mean", some ? chance.mean() : Double.NaN);
        tree.put("standard_deviation", chance.deviation());
        tree.put("smallest", some ? chance.smallest() : Double.NaN);
        tree.put("largest", some ? chance.largest() : Double.NaN);
        return tree;
    }

    private static Map<String, Object> law(LawFit fit) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", fit.name());
        tree.put("distance", fit.distance());
        tree.put("sampling_alone", fit.yardstick());
        tree.put("does_not_apply_because", fit.objection());
        return tree;
    }

    private static void addQuality(Map<String, Object> tree, Quality quality) {
        tree.put("backward_error", quality.backwardError());
        tree.put("trace_defect", quality.traceDefect());
        tree.put("largest_residual", quality.largestResidual());
        tree.put("ill_conditioned", quality.illConditioned());
        tree.put("ill_conditioned_nonzero", quality.uncertain());
        tree.put("worthless", quality.worthless());
        tree.put("unconverged", quality.unconverged());
    }
}
