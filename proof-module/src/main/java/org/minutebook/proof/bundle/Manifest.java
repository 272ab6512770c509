package org.minutebook.proof.bundle;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.minutebook.proof.SignedNote;
import org.minutebook.proof.Unreadable;

/**
 * What a bundle has to consist of: its signed text.
 *
 * @param origin the name of the record
 * @param events how many there are
 * @param chain that of the last one
 * @param made when, by the clock of who made it
 * @param program what made it
 * @param files the SHA-256 of each file besides the manifest, by its path in the bundle
 */
public record Manifest(
        String origin, long events, byte[] chain, Instant made, String program, SortedMap<String, byte[]> files) {
    /** The file that it is in. */
    public static final String FILE = "manifest.note";

    private static final String FORM = "minutebook-bundle/1";
    private static final HexFormat HEX = HexFormat.of();

    /**
     * Reads what a note says.
     *
     * @throws Unreadable when it is no manifest
     */
    static Manifest of(SignedNote note) {
        String[] lines = note.text().split("\n");
        if (lines.length < 6 || !lines[0].equals(FORM)) {
            throw new Unreadable("This is no manifest of a bundle of the form " + FORM);
        }
        var files = new TreeMap<String, byte[]>();
        for (int line = 6; line < lines.length; line++) {
            String[] parts = value("file", lines[line]).split(" ", 2);
            if (parts.length != 2) {
                throw new Unreadable("'" + lines[line] + "' names no file");
            }
            files.put(parts[1], hex(parts[0]));
        }
        try {
            return new Manifest(
                    value("origin", lines[1]),
                    Long.parseLong(value("events", lines[2])),
                    hex(value("chain", lines[3])),
                    Instant.parse(value("made", lines[4])),
                    value("by", lines[5]),
                    files);
        } catch (NumberFormatException | DateTimeParseException wrong) {
            throw new Unreadable("The manifest has a number or a time that is none");
        }
    }

    private static String value(String name, String line) {
        if (!line.startsWith(name + " ")) {
            throw new Unreadable("The manifest has '" + line + "' where '" + name + "' should be");
        }
        return line.substring(name.length() + 1);
    }

    private static byte[] hex(String digits) {
        try {
            return HEX.parseHex(digits);
        } catch (IllegalArgumentException wrong) {
            throw new Unreadable("'" + digits + "' is not hexadecimal");
        }
    }

    /** What is signed. */
    public String text() {
        var text = new StringBuilder(FORM + "\norigin " + origin + "\nevents " + events + "\nchain "
                + HEX.formatHex(chain) + "\nmade " + made + "\nby " + program + "\n");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            text.append("file " + HEX.formatHex(file.getValue()) + " " + file.getKey() + "\n");
        }
        return text.toString();
    }
}
