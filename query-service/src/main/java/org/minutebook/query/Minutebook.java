package org.minutebook.query;

import java.util.Arrays;
import org.axonframework.springboot.autoconfig.JpaAutoConfiguration;
import org.axonframework.springboot.autoconfig.JpaEventStoreAutoConfiguration;
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
    private static final String SERVE = "serve";

    /** Serves, with {@code serve} or nothing; further arguments that begin with {@code --} are settings. */
    public static void main(String... arguments) {
        var commands = Arrays.stream(arguments)
                .filter(argument -> !argument.startsWith("--"))
                .toList();
        if (!commands.isEmpty() && !commands.get(0).equals(SERVE)) {
            refuse(commands.get(0));
        }
        if (commands.size() > 1) {
            refuse(commands.get(1));
        }
        System.setProperty("disable-axoniq-console-message", "true");
        SpringApplication.run(Minutebook.class, arguments);
    }

    private static void refuse(String argument) {
        System.err.println(
                "Minutebook does not know '" + argument + "'; it can 'serve', which it does if told nothing.");
        System.exit(2);
    }
}
