package org.minutebook.query.cli;

import static org.minutebook.query.terminal.ExitCodes.DONE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.minutebook.query.directory.Directory;
import org.minutebook.query.offices.OfficesReading;
import org.minutebook.query.register.Register;
import org.minutebook.query.terminal.Invocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "offices",
        description = "Prints who holds the offices of a body, or held them on a day, and since when.",
        exitCodeList = {
            "0:They are printed, or the body has none.",
            "1:There is no such body, or the view has not read that far.",
            "2:It was misused, or neither the database nor the application can be had."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  minutebook offices ssp",
            "  minutebook offices ssp --on 2022-10-01 --known 75",
            "  minutebook offices ssp --json"
        })
final class OfficesCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "BODY", description = "The body's code, such as ssp, or its id.")
    private String body;

    @Option(names = "--on", paramLabel = "DATE", description = "Who held them on that day; today unless given.")
    private String on;

    @Mixin
    private Reading reading;

    OfficesCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() throws Exception {
        var answer = reading.answer(question(), invocation);
        if (reading.json()) {
            invocation.out().write(answer);
        } else {
            print(JsonMapper.shared().readTree(answer).path("items"));
        }
        return DONE;
    }

    private Question question() {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("on", on);
        parameters.put("known", reading.known());
        return new Question(
                List.of("api", "v1", "bodies", body, "offices"),
                parameters,
                Question.JSON,
                List.of(OfficesReading.PROJECTION, Directory.PROJECTION, Register.PROJECTION),
                application -> application.getBean(OfficesReading.class).offices(body, on, reading.known()));
    }

    private void print(JsonNode offices) {
        if (offices.isEmpty()) {
            invocation.err().println("This body has no offices.");
            return;
        }
        var first = offices.get(0);
        invocation
                .out()
                .println(Table.cell(first.at("/body/name").stringValue()) + ", on "
                        + first.path("on").stringValue() + ", as recorded up to position "
                        + first.path("known").longValue());
        var table = new Table("OFFICE", "HOLDER", "FROM", "UNTIL", "TERM", "MINUTE");
        offices.forEach(office -> table.row(
                office.at("/office/title").stringValue(),
                holders(office),
                Table.value(office.path("from")),
                Table.value(office.path("until")),
                Table.value(office.path("term"), "label"),
                Table.value(office.path("minute"))));
        table.print(invocation.out());
    }

    private static String holders(JsonNode office) {
        var names = office.path("holders")
                .valueStream()
                .map(holder -> holder.path("name").stringValue())
                .collect(Collectors.joining("; "));
        return names.isEmpty() ? Table.value(office.path("holder")) : names;
    }
}
