package org.minutebook.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * All results so far, one file for each figure and database, so that part of them can be taken anew.
 *
 * <p>Each file is replaced as a whole: lines that a figure no longer has go with it.
 */
public final class Results {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path dir;

    /** @param dir where they are kept, made if it is not there */
    public Results(Path dir) throws IOException {
        this.dir = Files.createDirectories(dir);
    }

    /** Keeps a figure's lines, in the place of those that were there. */
    public void keep(String figure, String database, List<Result> results) throws IOException {
        Files.writeString(
                dir.resolve(figure + "-" + database + ".json"),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(results));
    }

    /** All of them: by figure, then by database. */
    public List<Result> all() throws IOException {
        var all = new ArrayList<Result>();
        try (var files = Files.newDirectoryStream(dir, "[PQ]*.json")) {
            for (Path file : files) {
                all.addAll(List.of(JSON.readValue(file.toFile(), Result[].class)));
            }
        }
        all.sort(Comparator.comparing((Result result) -> result.figure().charAt(0))
                .thenComparing(result -> Integer.parseInt(result.figure().substring(1)))
                .thenComparing(Result::database));
        return all;
    }
}
