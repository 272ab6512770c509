package org.minutebook.query.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.query.RunningMinutebook.Answer;
import org.minutebook.record.commands.CommandType;

/**
 * Sends what must be refused, and sees to what every refusal has to be: a problem with a code, no word of our insides,
 * and nothing recorded.
 */
final class Refusals {
    private static final Pattern INSIDES =
            Pattern.compile("org\\.minutebook|\\bjavax?\\.|jakarta|[Jj]ackson|springframework|axonframework|apache"
                    + "|Exception|Feature|Deserializ|Source:|\\tat |\\.java\\b");

    private final RunningMinutebook minutebook;

    Refusals(RunningMinutebook minutebook) {
        this.minutebook = minutebook;
    }

    /** Where a command to an id is sent. */
    static String path(CommandType command, String id) {
        return "/api/v1/" + command.collection() + "/" + id + "/" + command.verb();
    }

    /** Where a command to nothing yet is sent. */
    static String path(CommandType command) {
        return path(command, UUID.randomUUID().toString());
    }

    /** An id of the sample, by its alias there. */
    static String sample(String alias) {
        return UUID.nameUUIDFromBytes(("safer-stockton-partnership/" + alias).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    Answer refused(String path, String body) {
        return refused(
                path,
                body,
                minutebook
                        .request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    Answer refused(String path, String what, HttpRequest.Builder request) {
        long head = minutebook.head();
        var answer = minutebook.send(request);
        assertThat(answer.status())
                .as("%s %s: %s", path, shown(what), answer.body())
                .isBetween(400, 499);
        isProblem(answer);
        assertThat(minutebook.head()).as("%s %s is recorded", path, shown(what)).isEqualTo(head);
        return answer;
    }

    /** A problem has a code, and says nothing of our classes. */
    static void isProblem(Answer answer) {
        assertThat(answer.code()).as(answer.body()).matches("[a-z]+\\.[a-z-]+");
        assertThat(answer.json().get("status").intValue()).isEqualTo(answer.status());
        isDiscreet(answer);
    }

    static void isDiscreet(Answer answer) {
        assertThat(answer.body()).doesNotContainPattern(INSIDES).hasSizeLessThan(5000);
    }

    private static String shown(String body) {
        return body.length() > 300 ? body.substring(0, 300) + "…" : body;
    }
}
