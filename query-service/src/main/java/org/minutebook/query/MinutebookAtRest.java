package org.minutebook.query;

import java.sql.Connection;
import javax.sql.DataSource;
import org.minutebook.record.log.ReadingTheRecord;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The record and its views, to be read where nothing runs: no server, no processors, no commands, no migration, and
 * none of what takes long to start.
 *
 * <p>Everything is made when it is first used, since whoever starts it wants one answer and is gone.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration(JacksonAutoConfiguration.class)
@Import(ReadingTheRecord.class)
@ComponentScan({
    "org.minutebook.meetings.revisions",
    "org.minutebook.membership.revisions",
    "org.minutebook.query.actions",
    "org.minutebook.query.directory",
    "org.minutebook.query.minutes",
    "org.minutebook.query.offices",
    "org.minutebook.query.projections",
    "org.minutebook.query.reading",
    "org.minutebook.query.register"
})
public class MinutebookAtRest {
    @Bean
    JdbcTemplate database(DataSource source) {
        return new JdbcTemplate(source);
    }

    @Bean
    JdbcClient client(JdbcTemplate database) {
        return JdbcClient.create(database);
    }

    /**
     * The settings that the application would start with.
     *
     * @param arguments such as {@code --spring.datasource.url=…}, which come before all others
     */
    public static ConfigurableEnvironment settings(String... arguments) {
        var settings = new StandardEnvironment();
        settings.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        ConfigDataEnvironmentPostProcessor.applyTo(settings);
        new DataDirectory().postProcessEnvironment(settings, null);
        return settings;
    }

    /**
     * Starts it.
     *
     * <p>Nothing is logged, unless this process does so already: whoever asks for one answer gets that.
     *
     * @param connection what everything is read with; it stays open
     */
    public static ConfigurableApplicationContext start(Connection connection, ConfigurableEnvironment settings) {
        LoggingSystem.get(MinutebookAtRest.class.getClassLoader()).beforeInitialize();
        var context = new AnnotationConfigApplicationContext();
        context.setEnvironment(settings);
        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        context.registerBean(DataSource.class, () -> new SingleConnectionDataSource(connection, true));
        context.register(MinutebookAtRest.class);
        context.refresh();
        return context;
    }
}
