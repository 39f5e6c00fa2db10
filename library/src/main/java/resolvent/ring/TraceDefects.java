package resolvent.ring;

/// How far Σ u and Σ u² over some roots are from what they must be.
///
/// @param sumRe real part of the first difference
/// @param sumIm its imaginary part
/// @param squaresRe real part of the second difference
/// @param squaresIm its imaginary part
record TraceDefects(double sumRe, double sumIm, double squaresRe, double squaresIm) {

    static TraceDefects of(PointList roots, double sum, double sumOfSquares) {
        double re = -sum;
        double im = 0;
        double squareRe = -sumOfSquares;
        double squareIm = 0;
        for (int i = 0; i < roots.size(); i++) {
            double x = roots.re(i);
            double y = roots.im(i);
            re += x;
            im += y;
            squareRe += x * x - y * y;
            squareIm += 2 * x * y;
        }
        return new TraceDefects(re, im, squareRe, squareIm);
    }
}
