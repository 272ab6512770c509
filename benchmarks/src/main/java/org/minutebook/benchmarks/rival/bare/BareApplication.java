package org.minutebook.benchmarks.rival.bare;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/**
 * Spring Boot with a web server, a pool, JPA, one table and one endpoint. It is no configuration by annotation, since
 * the product looks for those below {@code org.minutebook}.
 */
@EnableAutoConfiguration
@EntityScan(basePackageClasses = Thing.class)
@EnableJpaRepositories(basePackageClasses = Things.class)
@Import(ThingsEndpoint.class)
public class BareApplication {
    /** Starts it. */
    public static void main(String... arguments) {
        var application = new SpringApplication(BareApplication.class);
        application.setDefaultProperties(java.util.Map.of(
                "server.address", "127.0.0.1",
                "spring.main.banner-mode", "off",
                "spring.jpa.open-in-view", "false",
                "spring.jpa.hibernate.ddl-auto", "validate",
                "logging.level.root", "warn"));
        application.run(arguments);
    }
}
