package org.minutebook.query.cli;

import static org.minutebook.query.terminal.ExitCodes.MISUSED;
import static org.minutebook.query.terminal.ExitCodes.NEGATIVE;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.minutebook.query.cli.Failure.CannotAnswer;
import org.springframework.core.env.Environment;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An application that listens somewhere. */
record RunningApplication(URI address) {
    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);
    private static final String PROBLEM = "application/problem+json";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int NOT_NOW = 503;

    /** The one that would listen with these settings. */
    static RunningApplication at(Environment settings) {
        var host = settings.getProperty("server.address", "127.0.0.1");
        var here = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
        var named = here.contains(":") ? "[" + here + "]" : here;
        return new RunningApplication(
                URI.create("http://" + named + ":" + settings.getProperty("server.port", "8080")));
    }

    /** Thrown when there is none at the address. */
    static final class NobodyThere extends CannotAnswer {
        private static final long serialVersionUID = 1L;

        private NobodyThere(URI address) {
            super(new Failure("Nobody answers at " + address + ".", MISUSED));
        }
    }

    /**
     * Asks it.
     *
     * @throws NobodyThere when nobody answers there
     * @throws CannotAnswer when it refuses, with its sentence and code, or is something else
     */
    byte[] answer(Question question) throws InterruptedException {
        var answer = sent(question);
        var type = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.statusCode() == OK && type.startsWith(question.mediaType())) {
            return answer.body();
        }
        throw new CannotAnswer(type.startsWith(PROBLEM) ? refusal(answer) : stranger());
    }

    private HttpResponse<byte[]> sent(Question question) throws InterruptedException {
        try {
            var client = HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();
            var request = HttpRequest.newBuilder(question.at(address))
                    .timeout(TO_ANSWER)
                    .build();
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IllegalArgumentException noAddress) {
            throw new CannotAnswer(
                    new Failure("'" + address + "' is no address such as http://127.0.0.1:8080.", MISUSED));
        } catch (IOException nobody) {
            throw new NobodyThere(address);
        }
    }

    private Failure refusal(HttpResponse<byte[]> answer) {
        try {
            var problem = JsonMapper.shared().readTree(answer.body());
            var code = problem.path("code").stringValue();
            var sentence =
                    problem.path("detail").stringValue(problem.path("title").stringValue());
            boolean negative = answer.statusCode() == NOT_FOUND || answer.statusCode() == NOT_NOW;
            return Failure.refused(sentence, code, negative ? NEGATIVE : MISUSED);
        } catch (JacksonException noProblem) {
            return stranger();
        }
    }

    private Failure stranger() {
        return new Failure("What answers at " + address + " is no Minutebook.", MISUSED);
    }
}
