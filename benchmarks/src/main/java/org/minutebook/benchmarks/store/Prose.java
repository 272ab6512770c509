package org.minutebook.benchmarks.store;

import java.util.List;

/** Words of which invented names and paragraphs are made. */
final class Prose {
    static final List<String> WORDS = List.of(
            ("council members report that lighting on the riverside path would be reviewed before winter and officers were"
                            + " asked to bring a costed plan to the next meeting since residents had raised parking near"
                            + " the school crossing budget monitoring showed an underspend of the grants fund while"
                            + " allotment fees remain unchanged a letter from county highways was noted with thanks to"
                            + " volunteers for their work at the summer fair")
                    .split(" "));

    static final List<String> GIVEN = List.of(
            "Ada", "Ben", "Cleo", "Dan", "Eve", "Finn", "Gwen", "Hal", "Ida", "Jon", "Kit", "Liz", "Max", "Nell",
            "Owen");

    static final List<String> FAMILY = List.of(
            "Archer",
            "Baker",
            "Carter",
            "Dyer",
            "Fletcher",
            "Glover",
            "Harper",
            "Mason",
            "Potter",
            "Sawyer",
            "Turner",
            "Weaver",
            "Wright");

    static final List<String> HEADINGS = List.of(
            "Apologies for absence",
            "Declarations of interest",
            "Minutes of the previous meeting",
            "Report of the clerk",
            "Finance and budget monitoring",
            "Highways and footpaths",
            "Planning applications",
            "Allotments and open spaces",
            "Community safety",
            "Date of the next meeting");

    private Prose() {}
}
