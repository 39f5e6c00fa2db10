package resolvent.ring;

/// The sites of a ring twice round, so that a turn from any site on is one stretch of an array.
final class Turns {
    final double[] diagonal;
    final double[] products;
    final double[] up;
    final double[] down;

    Turns(Sites sites) {
        diagonal = twice(sites.diagonal);
        products = twice(sites.products);
        up = twice(sites.up.values());
        down = twice(sites.down.values());
    }

    private static double[] twice(double[] once) {
        double[] twice = new double[2 * once.length];
        System.arraycopy(once, 0, twice, 0, once.length);
        System.arraycopy(once, 0, twice, once.length, once.length);
        return twice;
    }
}
