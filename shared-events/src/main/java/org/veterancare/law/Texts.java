package org.veterancare.law;

import java.text.Normalizer;
import java.util.Locale;

/** One way to tidy what people type: full-width forms become plain ones, the ends are trimmed. */
final class Texts {
    // longer input cannot be any of the numbers here, and normalising may make it many times longer still
    private static final int LONGEST = 100;

    private Texts() {}

    /** The tidied text; empty for null and for text too long to be a number, so that every pattern refuses it. */
    static String plain(String text) {
        if (text == null || text.length() > LONGEST) {
            return "";
        }
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** As {@link #plain(String)}, in capitals. */
    static String capitals(String text) {
        return plain(text).toUpperCase(Locale.ROOT);
    }

    /** Refuses the input under this code, without repeating it. */
    static void require(boolean holds, String code) {
        if (!holds) {
            throw new RuleBroken(code);
        }
    }
}
