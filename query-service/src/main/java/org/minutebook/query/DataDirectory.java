package org.minutebook.query;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Where the embedded database keeps its file: {@code MINUTEBOOK_DATA}, else {@code ./data}.
 *
 * <p>Made absolute here, as {@code minutebook.data-directory}, since the embedded database refuses relative paths.
 */
class DataDirectory implements EnvironmentPostProcessor {
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var directory = Path.of(environment.getProperty("minutebook.data", "data"))
                .toAbsolutePath()
                .normalize();
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "data directory", Map.of("minutebook.data-directory", directory.toString())));
    }
}
