package org.minutebook.record.test;

import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;
import org.minutebook.record.Rule;
import org.minutebook.record.RuleBroken;

/** Matches the refusal that names a rule: {@code .expectException(broken(QUORUM_PRESENT))}. */
public final class Broken extends TypeSafeMatcher<RuleBroken> {
    private final Rule rule;

    private Broken(Rule rule) {
        this.rule = rule;
    }

    /** A refusal on account of that rule and no other. */
    public static Matcher<RuleBroken> broken(Rule rule) {
        return new Broken(rule);
    }

    @Override
    protected boolean matchesSafely(RuleBroken refusal) {
        return refusal.rule() == rule;
    }

    @Override
    public void describeTo(Description description) {
        description.appendText("a refusal by ").appendText(rule.code());
    }

    @Override
    protected void describeMismatchSafely(RuleBroken refusal, Description description) {
        description.appendText("was by ").appendText(refusal.rule().code()).appendText(": " + refusal.getMessage());
    }
}
