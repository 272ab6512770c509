package org.minutebook.query.cli;

import static org.minutebook.query.terminal.ExitCodes.DONE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.minutebook.query.directory.Directory;
import org.minutebook.query.minutes.MinutesReading;
import org.minutebook.query.terminal.Invocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "minutes",
        description = "Prints the minutes of a meeting, as they stand or as they stood at any moment of the record.",
        exitCodeList = {
            "0:They are printed.",
            "1:There is no such body or meeting, or nothing had been recorded of it by then.",
            "2:It was misused, or neither the database nor the application can be had."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  minutebook minutes ssp 2022-09-28",
            "  minutebook minutes ssp 2022-09-28 --known 75",
            "  minutebook minutes ssp 2022-09-28 --json",
            "  minutebook minutes ssp 2022-09-28 --at http://127.0.0.1:8090"
        })
final class MinutesCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "BODY", description = "The body's code, such as ssp, or its id.")
    private String body;

    @Parameters(
            index = "1",
            paramLabel = "DATE",
            description = "The meeting's day; of several meetings on one day the second is 2022-09-28-2, and so on.")
    private String day;

    @Mixin
    private Reading reading;

    MinutesCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() throws Exception {
        var answer = reading.answer(question(), invocation);
        invocation.out().write(answer);
        return DONE;
    }

    private Question question() {
        var known = reading.known();
        Map<String, String> parameters = new HashMap<>();
        parameters.put("known", known);
        var views = known == null
                ? List.of(Directory.PROJECTION, MinutesReading.PROJECTION)
                : List.of(Directory.PROJECTION);
        return new Question(
                List.of("bodies", body, "meetings", day, reading.json() ? "minutes.json" : "minutes.txt"),
                parameters,
                reading.json() ? Question.JSON : Question.TEXT,
                views,
                application -> {
                    var minutes = application.getBean(MinutesReading.class);
                    return reading.json() ? minutes.view(body, day, known) : minutes.text(body, day, known);
                });
    }
}
