// An ensemble of one's own, with no registration:
//     ./resolvent run small-world --with examples/SmallWorld.java --rewired 0.2
import module resolvent;

/// A ring of neurons that listen to their neighbours; some connections come from anywhere instead. Each neuron's input
/// weights sum to 1, so that 1 is an eigenvalue; rewiring turns the others from a line into a disc.
@About(title = "Small world", doc = "A ring in which every neuron listens to its neighbours, and now and then to any other.",
        cite = "D. J. Watts, S. H. Strogatz, Nature 393, 440 (1998), doi:10.1038/30918")
public record SmallWorld(
        @Param(value = "300", doc = "number of neurons", symbol = "N", min = 3) int size,
        @Param(value = "5", doc = "neighbours on each side", symbol = "k", min = 1) int neighbours,
        @Param(value = "0.1", doc = "share of connections that come from anywhere", symbol = "p", min = 0, max = 1)
        double rewired) implements Ensemble {

    public SmallWorld {
        Form.check(SmallWorld.class, size, neighbours, rewired);
    }

    @Override
    public Connectivity draw(UniformRandomProvider random) {
        var weights = new Sparse.Builder(size, size);
        for (int receiver = 0; receiver < size; receiver++) {
            for (int step = 1; step <= neighbours; step++) {
                weights.add(receiver, sender(receiver + step, random), 0.5 / neighbours);
                weights.add(receiver, sender(receiver - step, random), 0.5 / neighbours);
            }
        }
        return Connectivity.of(weights.build());
    }

    private int sender(int neighbour, UniformRandomProvider random) {
        return random.nextDouble() < rewired ? random.nextInt(size) : Math.floorMod(neighbour, size);
    }
}
