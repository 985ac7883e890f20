package org.veterancare.command;

import static org.hamcrest.CoreMatchers.allOf;
import static org.hamcrest.CoreMatchers.equalTo;

import org.hamcrest.FeatureMatcher;
import org.hamcrest.Matcher;
import org.veterancare.law.RuleBroken;

/** Reads in a test as: expect the rejection that names this rule. */
public final class Rejections {

    private Rejections() {}

    /** As {@link #broken(String)}, and the rejection says this. */
    public static Matcher<RuleBroken> broken(String code, String fact, Object said) {
        return allOf(broken(code), new FeatureMatcher<RuleBroken, Object>(equalTo(said), "fact " + fact, fact) {
            @Override
            protected Object featureValueOf(RuleBroken rejection) {
                return rejection.facts().get(fact);
            }
        });
    }

    /** For {@code expectException}: broken is the rule of this code. */
    public static Matcher<RuleBroken> broken(String code) {
        return new FeatureMatcher<>(equalTo(code), "rule broken", "code") {
            @Override
            protected String featureValueOf(RuleBroken rejection) {
                return rejection.code();
            }
        };
    }
}
