package org.minutebook.query.offices;

import java.io.StringWriter;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.minutebook.query.offices.HistoryAnswer.Stretch;
import org.minutebook.query.offices.HolderAnswer.PersonNamed;

/**
 * Draws who held a body's offices, as SVG: a lane for each office, with a row for each holder at once, and a line where
 * a municipal year opened.
 *
 * <p>It tells nothing by colour alone, and prints in grey: a holding that an election proves has a plain edge, any
 * other a dashed one; a gap is dashed and empty. Whoever cannot see it has the title, the description and the table
 * beside it.
 */
final class Timeline {
    private static final int WIDTH = 960;
    private static final int LEFT = 150;
    private static final int TOP = 56;
    private static final int LANE = 46;
    private static final int BAR = 28;
    private static final int LETTER = 7;
    private static final String INK = "#1a1a1a";
    private static final Pattern NOT_OF_XML =
            Pattern.compile("[^\\t\\n\\r -\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final List<HistoryAnswer> histories;
    private final LocalDate first;
    private final LocalDate last;
    private final XMLStreamWriter svg;

    private Timeline(List<HistoryAnswer> histories, XMLStreamWriter svg) {
        this.histories = histories;
        this.svg = svg;
        this.last = histories.stream()
                .map(HistoryAnswer::on)
                .findFirst()
                .orElse(LocalDate.EPOCH)
                .plusDays(1);
        this.first = stretches(histories)
                .map(Stretch::from)
                .flatMap(from -> from.asOptional().stream())
                .min(LocalDate::compareTo)
                .filter(day -> day.isBefore(last))
                .orElse(last.minusYears(1));
    }

    private static Stream<Stretch> stretches(List<HistoryAnswer> histories) {
        return histories.stream()
                .flatMap(history -> history.years().stream())
                .flatMap(year -> year.stretches().stream());
    }

    /** The drawing of the histories of one body's offices; an empty frame when it has none. */
    static String of(String bodyName, List<HistoryAnswer> histories) {
        var text = new StringWriter();
        try {
            var svg = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new Timeline(histories, svg).draw(bodyName);
            svg.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    /** The stretches of an office in as many rows as it had holders at once. */
    private record Lane(String title, List<List<Stretch>> rows) {
        static Lane of(HistoryAnswer history) {
            var rows = new ArrayList<List<Stretch>>();
            for (Stretch stretch : stretches(List.of(history)).toList()) {
                var free = rows.stream().filter(row -> isOver(row, stretch)).findFirst();
                free.orElseGet(() -> {
                            rows.add(new ArrayList<>());
                            return rows.get(rows.size() - 1);
                        })
                        .add(stretch);
            }
            if (rows.isEmpty()) {
                rows.add(List.of());
            }
            return new Lane(history.office().title(), rows);
        }

        private static boolean isOver(List<Stretch> row, Stretch next) {
            var end = row.get(row.size() - 1).until().asOptional();
            var begin = next.from().asOptional();
            return end.isPresent() && begin.isPresent() && !begin.get().isBefore(end.get());
        }
    }

    private void draw(String bodyName) throws XMLStreamException {
        var lanes = histories.stream().map(Lane::of).toList();
        int bottom =
                TOP + LANE * lanes.stream().mapToInt(lane -> lane.rows().size()).sum();
        int height = bottom + 12;
        svg.writeStartElement("svg");
        svg.writeAttribute("xmlns", "http://www.w3.org/2000/svg");
        svg.writeAttribute("viewBox", "0 0 " + WIDTH + " " + height);
        svg.writeAttribute("role", "img");
        svg.writeAttribute("aria-labelledby", "timeline-title timeline-description");
        svg.writeAttribute("font-family", "system-ui, sans-serif");
        svg.writeAttribute("font-size", "12");
        element("title", "timeline-title", "Offices of " + bodyName + ", from " + first + " to " + last.minusDays(1));
        element("desc", "timeline-description", description());
        years(bottom);
        int y = TOP;
        for (Lane lane : lanes) {
            text(4, y + 24, lane.title());
            for (List<Stretch> row : lane.rows()) {
                for (Stretch stretch : row) {
                    bar(stretch, y);
                }
                y += LANE;
            }
        }
        svg.writeEndElement();
    }

    private String description() {
        return histories.stream()
                .map(Timeline::sentence)
                .reduce((one, other) -> one + " " + other)
                .orElse("No offices.");
    }

    private static String sentence(HistoryAnswer history) {
        var parts = stretches(List.of(history)).map(Timeline::words).toList();
        return history.office().title() + ": " + (parts.isEmpty() ? "nothing recorded" : String.join("; ", parts))
                + ".";
    }

    private static String words(Stretch stretch) {
        return stretch.state().words()
                + stretch.holder()
                        .asOptional()
                        .map(holder -> " by " + holder.name())
                        .orElse("")
                + stretch.from().asOptional().map(from -> " from " + from).orElse("")
                + stretch.until().asOptional().map(until -> " until " + until).orElse("");
    }

    /** Text from the record may have what no XML may, as a control character, or half a character where it is cut. */
    private void characters(String text) throws XMLStreamException {
        svg.writeCharacters(NOT_OF_XML.matcher(text).replaceAll("\uFFFD"));
    }

    private void element(String name, String id, String text) throws XMLStreamException {
        svg.writeStartElement(name);
        svg.writeAttribute("id", id);
        characters(text);
        svg.writeEndElement();
    }

    /** A line where a year opened, as far as a stretch begins there. */
    private void years(int bottom) throws XMLStreamException {
        var openings = histories.stream()
                .flatMap(history -> history.years().stream())
                .filter(year -> year.term().isRecorded())
                .flatMap(year -> year.stretches().stream()
                        .map(stretch -> stretch.from().asOptional().orElse(null))
                        .filter(Objects::nonNull)
                        .min(LocalDate::compareTo)
                        .map(from -> new Opening(year.term().value().label(), from))
                        .stream())
                .collect(Collectors.toMap(
                        Opening::label, Opening::day, (one, other) -> one.isBefore(other) ? one : other, TreeMap::new));
        for (var opening : openings.entrySet()) {
            double x = x(opening.getValue());
            svg.writeStartElement("path");
            svg.writeAttribute("d", "M" + at(x) + " 34V" + bottom);
            svg.writeAttribute("stroke", "#888");
            svg.writeAttribute("fill", "none");
            svg.writeEndElement();
            text(x + 3, 30, opening.getKey());
        }
    }

    private record Opening(String label, LocalDate day) {}

    private void bar(Stretch stretch, int y) throws XMLStreamException {
        double from = x(stretch.from().asOptional().orElse(first));
        double until = Math.max(x(stretch.until().asOptional().orElse(last)), from + 2);
        svg.writeStartElement("g");
        svg.writeStartElement("title");
        characters(words(stretch));
        svg.writeEndElement();
        svg.writeStartElement("rect");
        svg.writeAttribute("x", at(from));
        svg.writeAttribute("y", Integer.toString(y + 6));
        svg.writeAttribute("width", at(until - from));
        svg.writeAttribute("height", Integer.toString(BAR));
        svg.writeAttribute("fill", fill(stretch.state()));
        svg.writeAttribute("stroke", INK);
        if (!"election".equals(stretch.evidence()) || stretch.state() == StretchState.HELD_OVER) {
            svg.writeAttribute("stroke-dasharray", "4 3");
        }
        svg.writeEndElement();
        label(stretch, from, until, y + 24);
        svg.writeEndElement();
    }

    private void label(Stretch stretch, double from, double until, int y) throws XMLStreamException {
        var name = stretch.holder()
                .asOptional()
                .map(PersonNamed::name)
                .orElse(stretch.state().words());
        int letters = (int) ((until - from - 6) / LETTER);
        if (letters >= name.length()) {
            text(from + 4, y, name);
        } else if (letters > 2) {
            text(from + 4, y, name.substring(0, name.offsetByCodePoints(0, shown(name, letters - 1))) + "…");
        }
    }

    /** So many characters of a name, or all that it has. */
    private static int shown(String name, int most) {
        return Math.min(most, name.codePointCount(0, name.length()));
    }

    private static String fill(StretchState state) {
        return switch (state) {
            case HELD -> "#cfdceb";
            case HELD_OVER -> "#e8eef5";
            case ACTING -> "#f6f6f6";
            default -> "none";
        };
    }

    private void text(double x, int y, String text) throws XMLStreamException {
        svg.writeStartElement("text");
        svg.writeAttribute("x", at(x));
        svg.writeAttribute("y", Integer.toString(y));
        svg.writeAttribute("fill", INK);
        characters(text);
        svg.writeEndElement();
    }

    private double x(LocalDate day) {
        double share = (double) ChronoUnit.DAYS.between(first, day) / ChronoUnit.DAYS.between(first, last);
        return LEFT + Math.min(1, Math.max(0, share)) * (WIDTH - LEFT - 4);
    }

    private static String at(double x) {
        return Double.toString(Math.round(x * 10) / 10.0);
    }
}
