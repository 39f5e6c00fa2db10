package resolvent.report;

import java.util.List;

/// A report as data: sections of sentences, figures and tables in reading order. The module `draw` makes one
/// self-contained HTML file of it.
///
/// @param title what the report is about
/// @param subtitle one line under the title
/// @param sections in reading order
/// @param madeBy how it came about
public record Report(String title, String subtitle, List<Section> sections, Provenance madeBy) {
    public Report {
        sections = List.copyOf(sections);
    }

    /// A section with its heading.
    public record Section(String title, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /// One piece of a section.
    public sealed interface Block {
        /// A sentence or a few, plain text.
        record Prose(String text) implements Block {}

        /// A remark that limits what was said, shown apart.
        record Caution(String text) implements Block {}

        /// A formula in plain text with Unicode symbols.
        record Formula(String text) implements Block {}

        /// Text to copy, such as a command.
        record Code(String text) implements Block {}

        record Picture(Figure figure) implements Block {}

        record Grid(Table table) implements Block {}

        /// Cards side by side.
        record Cards(List<Card> cards) implements Block {
            public Cards {
                cards = List.copyOf(cards);
            }
        }

        /// A list of facts: a name and its value in words.
        record Facts(List<Fact> facts) implements Block {
            public Facts {
                facts = List.copyOf(facts);
            }
        }
    }

    /// A few facts about one thing, under its name.
    public record Card(String title, List<Fact> facts) {
        public Card {
            facts = List.copyOf(facts);
        }
    }

    /// One fact, as `cells: 419`.
    public record Fact(String name, String value) {}
}
