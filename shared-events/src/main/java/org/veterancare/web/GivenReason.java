package org.veterancare.web;

import org.veterancare.events.Personal;

/** Why somebody asks for what is not shown otherwise: words of their own, which only ever leave sealed. */
public final class GivenReason {

    private static final int LONGEST = 500;

    private GivenReason() {}

    /**
     * The reason as it is put on record.
     *
     * @throws Problem reason-required where there is none, bad-parameter where it is longer than 500 characters
     */
    public static String of(Personal reason) {
        if (reason == null || reason.clear().isBlank()) {
            throw Problem.of(ProblemCode.REASON_REQUIRED);
        }
        String text = reason.clear().strip();
        if (text.length() > LONGEST) {
            throw Problem.of(ProblemCode.BAD_PARAMETER).with("parameter", "reason");
        }
        return text;
    }
}
