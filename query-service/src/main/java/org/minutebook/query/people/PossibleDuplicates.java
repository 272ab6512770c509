package org.minutebook.query.people;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.minutebook.query.directory.Directory;
import org.minutebook.query.directory.PersonEntry;
import org.minutebook.query.reading.Items;
import org.minutebook.query.reading.Moments;
import org.minutebook.query.register.Register;
import org.springframework.stereotype.Component;

/**
 * Points out entries that may be one person's. It merges nothing: two people may share a name.
 *
 * <p>Only entries with the same family name are compared, the last word of any name that an entry has had.
 */
@Component
class PossibleDuplicates {
    private static final double SAME_NAME = 1;
    private static final double INITIAL = 0.6;

    private final Directory directory;
    private final Register register;
    private final Moments moments;

    PossibleDuplicates(Directory directory, Register register, Moments moments) {
        this.directory = directory;
        this.register = register;
        this.moments = moments;
    }

    /**
     * Two entries that may be one person's.
     *
     * @param score how much speaks for it, from 0 to 1
     * @param why in words
     */
    record Pair(PersonEntry one, PersonEntry other, double score, String why) {}

    private record Candidate(PersonEntry entry, String name) {}

    private record Likeness(double score, String why) {}

    /** All pairs, the most alike first. Entries that were merged already are left out. */
    Items<Pair> find() {
        long known = moments.known(null, Register.PROJECTION, Directory.PROJECTION);
        Map<String, List<Candidate>> byFamily = new LinkedHashMap<>();
        directory.people().stream()
                .filter(person -> register.survivorOf(person.id(), known).equals(person.id()))
                .forEach(person -> names(person, known)
                        .forEach(name -> byFamily.computeIfAbsent(family(name), first -> new ArrayList<>())
                                .add(new Candidate(person, name))));
        Map<Set<String>, Pair> best = new LinkedHashMap<>();
        byFamily.values().forEach(candidates -> compare(candidates, best));
        return new Items<>(best.values().stream()
                .sorted(Comparator.comparingDouble(Pair::score)
                        .reversed()
                        .thenComparing(pair -> pair.one().name()))
                .toList());
    }

    private Set<String> names(PersonEntry person, long known) {
        var names = new TreeSet<String>();
        register.namesOf(person.id(), known).forEach(name -> names.add(plain(name)));
        names.remove("");
        return names;
    }

    private static void compare(List<Candidate> candidates, Map<Set<String>, Pair> best) {
        for (int one = 0; one < candidates.size(); one++) {
            for (int other = one + 1; other < candidates.size(); other++) {
                var left = candidates.get(one);
                var right = candidates.get(other);
                var likeness = likeness(left.name(), right.name());
                if (likeness.score() > 0
                        && !left.entry().id().equals(right.entry().id())) {
                    best.merge(
                            new TreeSet<>(
                                    List.of(left.entry().id(), right.entry().id())),
                            new Pair(left.entry(), right.entry(), likeness.score(), likeness.why()),
                            (a, b) -> a.score() >= b.score() ? a : b);
                }
            }
        }
    }

    private static Likeness likeness(String one, String other) {
        if (one.equals(other)) {
            return new Likeness(SAME_NAME, "the same name");
        }
        boolean initial = one.charAt(0) == other.charAt(0)
                && (given(one).length() == 1 || given(other).length() == 1);
        return initial
                ? new Likeness(INITIAL, "the same family name, and one has an initial only")
                : new Likeness(0, "");
    }

    private static String given(String name) {
        return name.split(" ")[0];
    }

    private static String family(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    /** Without accents, case and punctuation. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
