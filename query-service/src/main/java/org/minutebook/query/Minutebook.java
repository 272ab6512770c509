package org.minutebook.query;

import java.util.Arrays;
import org.axonframework.springboot.autoconfig.JpaAutoConfiguration;
import org.axonframework.springboot.autoconfig.JpaEventStoreAutoConfiguration;
import org.minutebook.query.verify.VerifyCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The application: all modules in one process.
 *
 * <p>Axon's own tables are not used: the record is ours, and projections keep their tokens beside it.
 */
@SpringBootApplication(
        scanBasePackages = "org.minutebook",
        exclude = {JpaAutoConfiguration.class, JpaEventStoreAutoConfiguration.class})
public class Minutebook {
    private static final int MISUSED = 2;

    /**
     * Serves, with {@code serve} or nothing, or verifies the record, with {@code verify}; arguments that begin with
     * {@code --} are settings.
     */
    public static void main(String... arguments) {
        System.setProperty("disable-axoniq-console-message", "true");
        var commands = Arrays.stream(arguments)
                .filter(argument -> !argument.startsWith("--"))
                .toList();
        var settings = Arrays.stream(arguments)
                .filter(argument -> argument.startsWith("--"))
                .toArray(String[]::new);
        switch (String.join(" ", commands)) {
            case "", "serve" -> SpringApplication.run(Minutebook.class, settings);
            case "verify" -> System.exit(new VerifyCommand(System.out, System.err).run(settings));
            default -> {
                System.err.println("Minutebook does not know '" + String.join(" ", commands)
                        + "'; it can 'serve', which it does if told nothing, and 'verify' the record.");
                System.exit(MISUSED);
            }
        }
    }
}
