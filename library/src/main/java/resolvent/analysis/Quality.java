package resolvent.analysis;

/// How far the numbers of an analysis can be trusted.
///
/// @param backwardError ‖M R − R Λ‖_F / (N ‖M‖_F ulp) over all modes; NaN where only leading modes were sought
/// @param traceDefect |Σ λ − tr M| / (N ‖M‖_F ulp); NaN likewise
/// @param largestResidual the largest ‖M r − λ r‖ / ‖M‖_F of the modes described
/// @param illConditioned eigenvalues with condition above [#CONDITION_LIMIT]
/// @param uncertain those of them that are not exactly 0: an eigenvalue that is 0 by structure is exact whatever its
///     condition, as long as the missing connections stay missing
/// @param worthless eigenvalues other than exact zeros with condition above [#WORTHLESS_LIMIT]
/// @param unconverged eigenvalues that were sought and not found
public record Quality(double backwardError, double traceDefect, double largestResidual, int illConditioned,
        int uncertain, int worthless, int unconverged) {
    /// Above it an eigenvalue's position carries little information.
    public static final double CONDITION_LIMIT = 1e6;
    /// Above it none.
    public static final double WORTHLESS_LIMIT = 1e12;
}
