package org.minutebook.query.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.minutebook.query.columns.LongText;
import org.minutebook.query.columns.TextsColumn;

@Entity
@Table(name = "view_directory_organisation")
class OrganisationRow {
    @Id
    private String organisationId;

    @Column(length = LongText.LENGTH)
    private String name;

    @Column(length = LongText.LENGTH)
    private String printedAs;

    @Column(length = LongText.LENGTH)
    @Convert(converter = TextsColumn.class)
    private List<String> teams;

    private LocalDate namedFrom;
    private long position;

    protected OrganisationRow() {}

    OrganisationRow(String organisationId, String name, String printedAs, List<String> teams, long position) {
        this.organisationId = organisationId;
        this.name = name;
        this.printedAs = printedAs;
        this.teams = teams;
        this.position = position;
    }

    /** Names that began earlier than the present one change nothing. */
    void rename(String toName, String toPrintedAs, LocalDate from) {
        if (namedFrom == null || !from.isBefore(namedFrom)) {
            name = toName;
            printedAs = toPrintedAs;
            namedFrom = from;
        }
    }

    void add(String team) {
        teams = Stream.concat(teams.stream(), Stream.of(team)).toList();
    }

    OrganisationEntry entry() {
        return new OrganisationEntry(organisationId, name, printedAs, teams);
    }
}
