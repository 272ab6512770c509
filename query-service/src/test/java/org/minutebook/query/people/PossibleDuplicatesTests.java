package org.minutebook.query.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.record.test.TestDatabases;

/** Each test has a family name of its own, so that tests do not meet. */
class PossibleDuplicatesTests {
    @TempDir
    static Path dir;

    private static RunningMinutebook minutebook;

    @BeforeAll
    static void start() {
        minutebook = RunningMinutebook.start(TestDatabases.Kind.H2, dir);
    }

    @AfterAll
    static void stop() {
        minutebook.close();
    }

    @Test
    void two_of_a_family_with_different_given_names_are_no_pair() {
        person("Norma Stephenson");
        person("Paul Stephenson");
        person("Nora Stephenson");
        assertThat(pairs("Stephenson")).isEmpty();
    }

    @Test
    void the_same_name_twice_is_a_pair_whatever_its_case_accents_and_dots() {
        person("Zoë Adams-Harbour");
        person("ZOE ADAMS HARBOUR.");
        assertThat(pairs("arbour")).hasSize(1).allMatch(pair -> pair.startsWith("1.0,"));
    }

    @Test
    void an_initial_may_stand_for_the_given_name_with_less_certainty() {
        person("Ben Initial");
        person("B. Initial");
        person("C. Initial");
        assertThat(pairs("Initial")).containsExactly("0.6,B. Initial,Ben Initial");
    }

    @Test
    void another_name_that_somebody_has_is_compared_too() {
        var ada = person("Ada Maiden");
        person("Ada Married");
        assertThat(pairs("Married")).isEmpty();
        send(ada, "record-name-or-honour", "{\"kind\": \"alias\", \"value\": \"Ada Married\"}");
        assertThat(pairs("Married")).containsExactly("1.0,Ada Maiden,Ada Married");
    }

    @Test
    void what_was_merged_is_no_pair_until_it_is_split_again() {
        var one = person("Mia Merged");
        var other = person("Mia Merged");
        assertThat(pairs("Merged")).hasSize(1);
        send(other, "merge-persons", "{\"survivor\": \"%s\", \"reason\": \"one person\"}".formatted(one));
        assertThat(pairs("Merged")).isEmpty();
        send(other, "split-person", "{\"reason\": \"two people\"}");
        assertThat(pairs("Merged")).hasSize(1);
    }

    @Test
    void to_point_out_a_pair_merges_nothing() {
        var one = person("Sam Same");
        var other = person("Sam Same");
        long head = minutebook.head();
        assertThat(pairs("Same")).hasSize(1);
        assertThat(minutebook.head()).isEqualTo(head);
        for (String id : List.of(one, other)) {
            var history = minutebook
                    .get("/api/v1/people/" + id + "/history")
                    .expect(200)
                    .json();
            assertThat(history.at("/person/id").stringValue()).isEqualTo(id);
            assertThat(history.at("/person/entries")).hasSize(1);
        }
    }

    /** Score and names of the pairs with a family's name in them, each pair's in the order of the alphabet. */
    private static List<String> pairs(String family) {
        var items = minutebook
                .get("/api/v1/people/possible-duplicates?min-position=" + minutebook.head())
                .expect(200)
                .json()
                .get("items");
        return items.valueStream()
                .map(pair -> {
                    var one = pair.at("/one/name").stringValue();
                    var other = pair.at("/other/name").stringValue();
                    boolean inOrder = one.compareTo(other) < 0;
                    return pair.get("score").doubleValue() + "," + (inOrder ? one : other) + ","
                            + (inOrder ? other : one);
                })
                .filter(pair -> pair.toLowerCase().contains(family.toLowerCase()))
                .toList();
    }

    private static String person(String name) {
        return minutebook
                .post("/api/v1/people/register-person", "{\"displayName\": \"%s\"}".formatted(name))
                .expect(201)
                .json()
                .get("id")
                .stringValue();
    }

    private static void send(String person, String verb, String body) {
        minutebook.post("/api/v1/people/" + person + "/" + verb, body).expect(200);
    }
}
