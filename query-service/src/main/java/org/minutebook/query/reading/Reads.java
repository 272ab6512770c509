package org.minutebook.query.reading;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an endpoint that reads, and says what from.
 *
 * <p>It then refuses parameters that it does not name with {@code @RequestParam}, and has one more,
 * {@code min-position}: it waits up to two seconds until everything up to that position has been handled.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Reads {
    /** The projections that it answers from, by processing group; none when it reads the log itself. */
    String[] value() default {};

    /** Whether it waits for everything recorded so far without being asked to, as pages do. */
    boolean latest() default false;
}
