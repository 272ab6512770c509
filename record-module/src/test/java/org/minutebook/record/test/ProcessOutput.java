package org.minutebook.record.test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a program said, and whether it said so in failing. */
record ProcessOutput(int exitCode, String text) {

    static ProcessOutput of(String... command) {
        return of(List.of(command));
    }

    static ProcessOutput of(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return new ProcessOutput(process.waitFor(), text);
        } catch (IOException e) {
            return new ProcessOutput(-1, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ProcessOutput(-1, "interrupted");
        }
    }

    boolean failed() {
        return exitCode != 0;
    }
}
