package org.minutebook.record.test;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The list of a module's golden files, {@code released.txt} beside them: each with its SHA-256, as {@code sha256sum}
 * has it. A line is added with its file. None is changed or taken out: what was stored once has to be read for ever.
 */
final class ReleasedEvents {
    static final String LIST = "released.txt";

    private static final Pattern LINE = Pattern.compile("(?<hash>[0-9a-f]{64})  (?<file>\\S+)");
    private static final Pattern FILE = Pattern.compile("(?<name>[a-z.-]+)\\.v(?<revision>[1-9][0-9]*)\\.json");

    private ReleasedEvents() {}

    /**
     * Everything that is wrong in a folder of golden files, as sentences; empty when nothing is.
     *
     * @param present the names of the events, each with its present revision
     */
    static List<String> wrongIn(Path folder, Map<String, Integer> present) throws IOException {
        var wrong = new ArrayList<String>();
        var listed = listed(folder, wrong);
        for (var line : listed.entrySet()) {
            var file = folder.resolve(line.getKey());
            if (Files.notExists(file)) {
                wrong.add(line.getKey() + " has been removed.");
            } else if (!hashOf(file).equals(line.getValue())) {
                wrong.add(line.getKey() + " has been edited.");
            }
            var parts = FILE.matcher(line.getKey());
            if (!parts.matches()
                    || Integer.parseInt(parts.group("revision")) > present.getOrDefault(parts.group("name"), 0)) {
                wrong.add(line.getKey() + " is of no event and revision that there is.");
            }
        }
        for (String file : filesIn(folder)) {
            if (!listed.containsKey(file)) {
                wrong.add(file + " is not listed; add the line '" + hashOf(folder.resolve(file)) + "  " + file + "'.");
            }
        }
        new TreeMap<>(present).forEach((name, last) -> {
            for (int revision = 1; revision <= last; revision++) {
                var file = name + ".v" + revision + ".json";
                if (!listed.containsKey(file)) {
                    wrong.add(file + " is missing.");
                }
            }
        });
        return wrong;
    }

    private static SortedMap<String, String> listed(Path folder, List<String> wrong) throws IOException {
        var listed = new TreeMap<String, String>();
        for (String text : Files.readAllLines(folder.resolve(LIST))) {
            var line = LINE.matcher(text);
            if (!line.matches() || listed.put(line.group("file"), line.group("hash")) != null) {
                wrong.add("Not a line, or not the first of its file: '" + text + "'.");
            }
        }
        return listed;
    }

    private static TreeSet<String> filesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> !file.equals(LIST))
                    .collect(toCollection(TreeSet::new));
        }
    }

    private static String hashOf(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
