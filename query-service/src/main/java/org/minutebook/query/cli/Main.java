package org.minutebook.query.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where the program begins: {@code minutebook COMMAND}, or nothing, which serves. */
public final class Main {
    private Main() {}

    /** What is printed is UTF-8, whatever the terminal says of itself, as what the API answers is. */
    public static void main(String... arguments) {
        System.setProperty("disable-axoniq-console-message", "true");
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = MinutebookCommand.run(out, err, arguments);
        out.flush();
        if (code != ServeCommand.GOES_ON) {
            System.exit(code);
        }
    }
}
