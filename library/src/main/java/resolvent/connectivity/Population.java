package resolvent.connectivity;

/// What a neuron does to the cells that it sends to, by Dale's law.
public enum Population {
    EXCITATORY,
    INHIBITORY,
    UNKNOWN
}
