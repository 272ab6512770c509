package org.minutebook.benchmarks.rival.bare;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Spring Boot with a web server, a pool, JPA, one table and one endpoint. It is no configuration by annotation, since
 * the product looks for those below {@code org.minutebook}.
 */
@EnableAutoConfiguration
@EntityScan(basePackageClasses = Thing.class)
@EnableJpaRepositories(basePackageClasses = Things.class)
public class BareApplication {
    /** Starts it. */
    public static void main(String... arguments) {
        var application = new SpringApplication(BareApplication.class);
        application.setDefaultProperties(Map.of(
                "server.address", "127.0.0.1",
                "spring.main.banner-mode", "off",
                "spring.jpa.open-in-view", "false",
                "spring.jpa.hibernate.ddl-auto", "validate",
                "logging.level.root", "warn"));
        application.run(arguments);
    }

    /** Counts the things: an answer means that the database is there. */
    @Bean
    RouterFunction<ServerResponse> ready(Things things) {
        return RouterFunctions.route()
                .GET("/ready", request -> ServerResponse.ok().body(things.count() + " things"))
                .build();
    }
}
