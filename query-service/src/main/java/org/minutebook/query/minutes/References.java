package org.minutebook.query.minutes;

import static org.minutebook.query.QueryRule.REFERENCE_CLEAR;
import static org.minutebook.query.QueryRule.REFERENCE_KNOWN;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.minutebook.query.directory.BodyEntry;
import org.minutebook.query.directory.Directory;
import org.minutebook.query.projections.ViewRows;
import org.minutebook.query.reading.Moments;
import org.minutebook.record.RuleBroken;
import org.springframework.stereotype.Component;

/** Finds the minute that has a number, by any spelling of it that begins with the body's code. */
@Component
class References {
    private static final String THOSE = "where body_id = ? and recorded_from <= ? and ";
    private static final int CENTURY = 100;

    private final Directory directory;
    private final Moments moments;
    private final ViewRows rows;

    References(Directory directory, Moments moments, ViewRows rows) {
        this.directory = directory;
        this.moments = moments;
        this.rows = rows;
    }

    /**
     * A minute.
     *
     * @param body the code of the body
     * @param meeting the day of the meeting, as in addresses
     * @param reference the number as printed
     * @param others further minutes that a document gave the same number, in the order of the record
     */
    record Minute(
            String body,
            String meetingId,
            String meeting,
            String itemId,
            String reference,
            Links links,
            List<Links> others) {}

    /** Where it stands. */
    record Links(String page, String json, String text) {}

    /**
     * The minute with a number.
     *
     * @param written the body's code and the number, such as {@code QB 12/22}
     * @throws RuleBroken when there is none, or one in each of several terms
     */
    Minute minute(String written, String known) {
        long position = moments.known(known, MinutesReading.PROJECTION);
        var spelling = Spelling.of(written);
        var body = directory.bodies().stream()
                .filter(entry -> spelling.beginsWith(entry.code()))
                .max(Comparator.comparing(entry -> entry.code().length()))
                .orElseThrow(() -> REFERENCE_KNOWN.broken("No body's code stands at the beginning of '" + plain(written)
                        + "'; /api/v1/bodies lists them."));
        var found = rows(body, spelling.without(body.code()), position);
        REFERENCE_KNOWN.require(!found.isEmpty(), "Asked for: '" + plain(written) + "'.");
        REFERENCE_CLEAR.require(
                found.stream().map(NumberRow::firstYear).distinct().count() == 1);
        var first = found.get(0);
        return new Minute(
                body.code(),
                first.meetingId(),
                directory.meeting(first.meetingId()).slug(),
                first.itemId(),
                first.reference(),
                links(body, first),
                found.stream().skip(1).map(other -> links(body, other)).toList());
    }

    private static String plain(String written) {
        return written.replaceFirst("^/", "");
    }

    /** By what is printed, or else by number and year. */
    private List<NumberRow> rows(BodyEntry body, Spelling spelling, long known) {
        var printed = rows.list(
                NumberRow.class,
                THOSE + "spelling = ? order by recorded_from, number_id",
                body.id(),
                known,
                spelling.text());
        var parts = spelling.parts();
        if (!printed.isEmpty() || parts.size() != 2 || !parts.stream().allMatch(part -> part.matches("[0-9]{1,9}"))) {
            return printed;
        }
        int year = Integer.parseInt(parts.get(1));
        var numbered = new ArrayList<>(rows.list(
                NumberRow.class,
                THOSE + "number = ? order by recorded_from, number_id",
                body.id(),
                known,
                Integer.parseInt(parts.get(0))));
        numbered.removeIf(row -> row.firstYear() == null
                || row.firstYear() != year && (year >= CENTURY || row.firstYear() % CENTURY != year));
        return numbered;
    }

    private Links links(BodyEntry body, NumberRow row) {
        var minutes = "/bodies/" + body.slug() + "/meetings/"
                + directory.meeting(row.meetingId()).slug() + "/minutes";
        return new Links(
                minutes + ".html#" + MinutesView.ItemView.anchor(row.reference()), minutes + ".json", minutes + ".txt");
    }
}
