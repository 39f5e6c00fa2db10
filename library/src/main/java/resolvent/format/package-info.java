/// Connectivity matrices in files: reading what the field stores them in, and writing results.
///
/// [MatrixReader] tells the format by the content and gives a [NetworkFile]: the network, and a [ReadSummary] of what
/// was read, filtered, summed and assumed. [SignsFile] names inhibitory cells, [KeepFile] names the cells to keep.
/// [NpyWriter], [NpzWriter] and [CsvWriter] write the same bytes for the same data, in every locale and time zone.
///
/// Files are not trusted. Every size that a file claims is held against the bytes it has before anything is
/// allocated, unpacking is bounded, and nothing in a file is ever run, followed or fetched. What cannot be read is
/// refused by a [MatrixFormatException] that says where, which value, which rule, and what to do next.
@NullMarked
package resolvent.format;

import org.jspecify.annotations.NullMarked;
