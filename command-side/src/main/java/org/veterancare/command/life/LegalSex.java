package org.veterancare.command.life;

import static org.veterancare.law.Guard.require;

import java.util.Map;
import org.veterancare.events.Sex;

/** The legal sex may have changed since a number was given: one that differs is asked again, and then it counts (VAL-ID-4). */
public final class LegalSex {

    private LegalSex() {}

    /**
     * The one that counts.
     *
     * @param stated null where it is read from the number
     * @param confirmed that it was asked again; null for no
     * @throws org.veterancare.law.RuleBroken VAL-ID-4
     */
    public static Sex confirmed(Sex byNumber, Sex stated, Boolean confirmed) {
        Sex sex = stated == null ? byNumber : stated;
        require(sex == byNumber || Boolean.TRUE.equals(confirmed), "VAL-ID-4", Map.of("missing", "sexConfirmed"));
        return sex;
    }
}
