package org.minutebook.query;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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
     * Serves, with {@code serve} or nothing; verifies the record, with {@code verify}; or rebuilds a view, with
     * {@code rebuild} and its name or {@code all}. Arguments that begin with {@code --} are settings.
     */
    public static void main(String... arguments) {
        System.setProperty("disable-axoniq-console-message", "true");
        var words = Arrays.stream(arguments)
                .filter(argument -> !argument.startsWith("--"))
                .toList();
        var settings = Arrays.stream(arguments)
                .filter(argument -> argument.startsWith("--"))
                .toList();
        if (words.isEmpty() || words.equals(List.of("serve"))) {
            SpringApplication.run(Minutebook.class, settings.toArray(String[]::new));
        } else if (words.equals(List.of("verify"))) {
            System.exit(new VerifyCommand(System.out, System.err).run(settings.toArray(String[]::new)));
        } else if (words.size() == 2 && words.get(0).equals("rebuild")) {
            System.exit(rebuild(words.get(1), settings));
        } else {
            System.err.println(
                    "Minutebook does not know '" + String.join(" ", words)
                            + "'; it can 'serve', which it does if told nothing, 'verify' the record, and 'rebuild' a view, or 'all'.");
            System.exit(MISUSED);
        }
    }

    /** The application without its endpoints, and without following the record, until the views are rebuilt. */
    private static int rebuild(String views, List<String> settings) {
        var all = Stream.concat(
                settings.stream(),
                Stream.of(
                        "--minutebook.rebuild=" + views,
                        "--minutebook.projections.live=false",
                        "--minutebook.sample.load=false",
                        "--minutebook.announce=false",
                        "--spring.main.web-application-type=none"));
        try {
            return SpringApplication.exit(SpringApplication.run(Minutebook.class, all.toArray(String[]::new)));
        } catch (RuntimeException said) {
            return MISUSED;
        }
    }
}
