package resolvent.format;

import resolvent.connectivity.Connectivity;

/// What a reader of one format gives.
record Reading(FileFormat format, Connectivity connectivity, Tally tally) {}
