package resolvent.format;

import resolvent.connectivity.Connectivity;

/// A network as a file holds it, and what was read.
///
/// @param connectivity the network; columns send, rows receive, whatever the file's own convention
/// @param summary what was read, kept, filtered and summed
public record NetworkFile(Connectivity connectivity, ReadSummary summary) {}
