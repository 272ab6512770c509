package org.minutebook.benchmarks.application;

import java.util.ArrayList;
import java.util.List;
import org.minutebook.benchmarks.databases.Database;
import org.minutebook.query.Minutebook;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The product in this process, without its endpoints and, unless asked, without following the record. */
public final class RunningApplication implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private RunningApplication(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts it on a database, with nothing but commands and rebuilds moving. */
    public static RunningApplication start(Database database, String... settings) {
        return startWith(List.of(), database, settings);
    }

    /** Starts it with further components. */
    public static RunningApplication startWith(List<Class<?>> components, Database database, String... settings) {
        System.setProperty("disable-axoniq-console-message", "true");
        var arguments = new ArrayList<>(List.of(
                "--spring.main.web-application-type=none",
                "--spring.main.log-startup-info=false",
                "--logging.level.root=error",
                "--logging.level.org.minutebook=error",
                "--minutebook.announce=false",
                "--minutebook.projections.live=false",
                "--spring.jpa.properties.hibernate.integration.envers.enabled=false"));
        arguments.addAll(database.settings());
        for (String setting : settings) {
            arguments.removeIf(earlier -> earlier.startsWith("--" + setting.substring(0, setting.indexOf('=') + 1)));
            arguments.add("--" + setting);
        }
        return new RunningApplication(new SpringApplicationBuilder(Minutebook.class)
                .sources(components.toArray(Class[]::new))
                .run(arguments.toArray(String[]::new)));
    }

    /** One of its components. */
    public <T> T component(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
