package org.minutebook.record.wording;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A sentence with slots that facts fill.
 *
 * <p>{@code {name}} is a slot; {@code {heldOn:EEEE, do MMMM yyyy}} one for a date or time in the JDK's pattern letters,
 * to which {@code do} adds the day as an ordinal (28th). {@code [, seconded by {seconder}]} is printed only when all
 * its slots have a value. A backslash takes the special meaning from the next character.
 */
public final class Template {
    /** Houses use the same few again and again, for every event of theirs. */
    private static final Cache<String, Template> READ =
            Caffeine.newBuilder().maximumSize(1000).build();

    private final List<Part> parts;

    private Template(List<Part> parts) {
        this.parts = parts;
    }

    /** @throws IllegalArgumentException when a brace or bracket is not closed, or a date pattern is none */
    public static Template parse(String text) {
        return READ.get(text, Template::read);
    }

    private static Template read(String text) {
        var reader = new Reader(text);
        var template = new Template(reader.parts(false));
        if (reader.at < text.length()) {
            throw new IllegalArgumentException("']' at character " + (reader.at + 1) + " closes nothing");
        }
        return template;
    }

    /** The names of all slots, in order. */
    public Set<String> slots() {
        var names = new LinkedHashSet<String>();
        parts.forEach(part -> part.addSlots(names));
        return names;
    }

    /** @param values by slot; a slot without one prints nothing */
    public String fill(Map<String, ?> values) {
        var text = new StringBuilder();
        parts.forEach(part -> part.print(values, text));
        return text.toString();
    }

    private sealed interface Part {
        void print(Map<String, ?> values, StringBuilder text);

        void addSlots(Set<String> names);
    }

    private record Words(String words) implements Part {
        @Override
        public void print(Map<String, ?> values, StringBuilder text) {
            text.append(words);
        }

        @Override
        public void addSlots(Set<String> names) {
            // words have none
        }
    }

    private record Slot(String name, String pattern) implements Part {
        Slot {
            try {
                formatted(pattern, LocalDate.EPOCH.atStartOfDay());
            } catch (DateTimeException unfit) {
                throw new IllegalArgumentException("'" + pattern + "' asks for what no date and time has", unfit);
            }
        }

        @Override
        public void print(Map<String, ?> values, StringBuilder text) {
            Object value = values.get(name);
            if (value instanceof LocalTime time && pattern == null) {
                text.append(formatted("HH:mm", time));
            } else if (value instanceof TemporalAccessor moment && pattern != null) {
                text.append(formatted(pattern, moment));
            } else if (value != null) {
                text.append(value);
            }
        }

        private static String formatted(String pattern, TemporalAccessor moment) {
            if (pattern == null) {
                return "";
            }
            String withOrdinal = pattern;
            if (pattern.contains("do")) {
                int day = moment.get(ChronoField.DAY_OF_MONTH);
                withOrdinal = pattern.replace("do", "d'" + ordinal(day) + "'");
            }
            return DateTimeFormatter.ofPattern(withOrdinal, Locale.UK).format(moment);
        }

        private static String ordinal(int day) {
            if (day >= 11 && day <= 13) {
                return "th";
            }
            return switch (day % 10) {
                case 1 -> "st";
                case 2 -> "nd";
                case 3 -> "rd";
                default -> "th";
            };
        }

        @Override
        public void addSlots(Set<String> names) {
            names.add(name);
        }
    }

    private record Option(List<Part> parts) implements Part {
        @Override
        public void print(Map<String, ?> values, StringBuilder text) {
            var names = new LinkedHashSet<String>();
            addSlots(names);
            if (names.stream().allMatch(name -> values.get(name) != null)) {
                parts.forEach(part -> part.print(values, text));
            }
        }

        @Override
        public void addSlots(Set<String> names) {
            parts.forEach(part -> part.addSlots(names));
        }
    }

    private static final class Reader {
        private final String text;
        private int at;

        private Reader(String text) {
            this.text = text;
        }

        private List<Part> parts(boolean inOption) {
            var parts = new ArrayList<Part>();
            var words = new StringBuilder();
            while (at < text.length() && text.charAt(at) != ']') {
                char next = text.charAt(at++);
                if (next == '\\' && at < text.length()) {
                    words.append(text.charAt(at++));
                } else if (next == '{') {
                    flush(words, parts);
                    parts.add(slot());
                } else if (next == '[' && !inOption) {
                    flush(words, parts);
                    parts.add(option());
                } else {
                    words.append(next);
                }
            }
            flush(words, parts);
            return parts;
        }

        private Part slot() {
            int end = text.indexOf('}', at);
            if (end < 0) {
                throw new IllegalArgumentException("'{' at character " + at + " is not closed");
            }
            var inside = text.substring(at, end);
            at = end + 1;
            int colon = inside.indexOf(':');
            return colon < 0
                    ? new Slot(inside, null)
                    : new Slot(inside.substring(0, colon), inside.substring(colon + 1));
        }

        private Part option() {
            int start = at;
            var option = new Option(parts(true));
            if (at >= text.length()) {
                throw new IllegalArgumentException("'[' at character " + start + " is not closed");
            }
            at++;
            return option;
        }

        private static void flush(StringBuilder words, List<Part> parts) {
            if (!words.isEmpty()) {
                parts.add(new Words(words.toString()));
                words.setLength(0);
            }
        }
    }
}
