package org.minutebook.query.cli;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.minutebook.query.terminal.Invocation;
import org.minutebook.query.upkeep.RebuildingFromTheCommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "rebuild",
        description = {
            "Fills a view anew from the record, or all of them. What was there before is shown until it is done.",
            "Nothing else may use the embedded database meanwhile. On MySQL and MariaDB it works beside a server."
        },
        exitCodeList = {
            "0:It is done.",
            "1:It is not done: it failed, or somebody cancelled it. What was there before is still shown.",
            "2:There is no such view, or the database cannot be had."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  minutebook rebuild all",
            "  minutebook rebuild query.offices",
            "  MINUTEBOOK_DATA=/var/lib/minutebook minutebook rebuild all"
        })
final class RebuildCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "NAME|all", description = "The view, such as query.offices, or all.")
    private String name;

    RebuildCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() throws SQLException, InterruptedException {
        try (var application = WholeApplication.start(invocation, false, "--minutebook.projections.live=false")) {
            return application
                    .getBean(RebuildingFromTheCommandLine.class)
                    .rebuild(name, invocation.out(), invocation.err());
        }
    }
}
