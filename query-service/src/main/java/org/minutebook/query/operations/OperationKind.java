package org.minutebook.query.operations;

/** Something that takes its time. One of a kind runs at a time, in whatever process. */
public interface OperationKind {
    /** Its name, in kebab case. */
    String name();

    /** What its progress counts, such as {@code events}. */
    String unit();

    /**
     * Does it. May be done from its beginning a second time when the process ended the first time.
     *
     * @param subject what it is done to; empty when there is but one thing
     * @return what came out: a sentence, and something that is shown as JSON
     * @throws Stopped as {@link Progress#reached} throws it
     */
    Outcome run(String subject, Progress progress);

    /**
     * What came out.
     *
     * @param message a sentence
     * @param result shown as JSON; null when the sentence says it all
     */
    record Outcome(String message, Object result) {}
}
