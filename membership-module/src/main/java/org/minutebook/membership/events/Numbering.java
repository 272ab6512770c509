package org.minutebook.membership.events;

import jakarta.validation.constraints.NotBlank;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.minutebook.record.wording.Template;

/**
 * How a body prints its minute numbers, which run through a term and start again with the next.
 *
 * @param form the printed form, with the slots {@code number}, {@code yy} and {@code yyyy} (of the term's first year),
 *     as in {@code QB {number}/{yy}}
 */
public record Numbering(@NotBlank String form) {
    private static final Set<String> SLOTS = Set.of("number", "yy", "yyyy");

    /** @throws IllegalArgumentException when the form lacks the number or has another slot */
    public Numbering {
        if (form != null) {
            var slots = Template.parse(form).slots();
            if (!slots.contains("number") || !SLOTS.containsAll(slots)) {
                throw new IllegalArgumentException("a form has the slot number, and may have yy or yyyy");
            }
        }
    }

    /** A number as printed. */
    public String printed(int number, int firstYear) {
        return Template.parse(form).fill(values(Integer.toString(number), firstYear));
    }

    /** The number that a printed reference states, empty when it is not of this form and year. */
    public OptionalInt read(String printed, int firstYear) {
        var marked = Template.parse(form).fill(values("\u0000", firstYear));
        var pattern = Pattern.compile(Pattern.quote(marked).replace("\u0000", "\\E(\\d{1,6})\\Q"));
        var match = pattern.matcher(printed.strip());
        return match.matches() ? OptionalInt.of(Integer.parseInt(match.group(1))) : OptionalInt.empty();
    }

    private static Map<String, String> values(String number, int firstYear) {
        var values = new HashMap<String, String>();
        values.put("number", number);
        values.put("yy", String.format("%02d", firstYear % 100));
        values.put("yyyy", Integer.toString(firstYear));
        return values;
    }
}
