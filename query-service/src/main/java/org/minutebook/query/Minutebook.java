package org.minutebook.query;

import org.axonframework.springboot.autoconfig.JpaAutoConfiguration;
import org.axonframework.springboot.autoconfig.JpaEventStoreAutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The application: all modules in one process.
 *
 * <p>Axon's own tables are not used: the record is ours, and projections keep their tokens beside it.
 */
@SpringBootApplication(
        scanBasePackages = "org.minutebook",
        exclude = {JpaAutoConfiguration.class, JpaEventStoreAutoConfiguration.class})
public class Minutebook {}
