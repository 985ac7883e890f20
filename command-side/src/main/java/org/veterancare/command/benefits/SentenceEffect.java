package org.veterancare.command.benefits;

import static org.veterancare.law.Guard.require;

import java.util.Map;
import java.util.Set;

/** What a sentence or warrant does to an entitlement, by the law of its day (SUS-01, SUS-02, TIM-05). */
final class SentenceEffect {

    private static final Set<String> SUSPENDS = Set.of("IMPRISONMENT", "DEPRIVATION_OF_RIGHTS", "WANTED");
    private static final Set<String> CANCELS = Set.of("DEATH_SENTENCE", "LIFE_IMPRISONMENT");

    /** 开除军籍 cancels since PEN-R 59; article 50 of the 2019 text did not name it. */
    private static final String EXPULSION = "EXPULSION_FROM_ARMY";

    private SentenceEffect() {}

    static void requireSuspends(String ground) {
        require(SUSPENDS.contains(ground), "SUS-01", Map.of("ground", ground));
    }

    /** @param law short name of the law in force on the day of the ground */
    static void requireCancels(String ground, String law) {
        boolean cancels = CANCELS.contains(ground) || EXPULSION.equals(ground) && "PEN-R".equals(law);
        require(cancels, "SUS-02", Map.of("ground", ground, "law", law));
    }
}
