package org.minutebook.query.terminal;

/** How a command ends, for whoever calls it from a script. */
public final class ExitCodes {
    /** It is done, and what was asked about is whole or there. */
    public static final int DONE = 0;

    /** The answer is no: damaged, not done, or nothing there. */
    public static final int NEGATIVE = 1;

    /** The command was misused, or the database cannot be had. */
    public static final int MISUSED = 2;

    private ExitCodes() {}
}
