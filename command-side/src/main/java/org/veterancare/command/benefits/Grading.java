package org.veterancare.command.benefits;

import java.time.YearMonth;
import org.veterancare.events.Disability;
import org.veterancare.events.DisabilityNature;
import org.veterancare.events.NcoTier;
import org.veterancare.events.Personal;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.ServiceCategory;

/**
 * A disability as the municipal bureau graded it.
 *
 * @param disability as its fact holds it
 * @param decidedIn month of the municipal decision (BEN-04)
 */
record Grading(Personal disability, YearMonth decidedIn) {

    private static final int LIGHTEST = 10;
    private static final int LIGHTEST_PAID_ILLNESS = 6;

    /** 1, the heaviest, to 10 (BEN-01). */
    static boolean isGrade(int grade) {
        return grade >= 1 && grade <= LIGHTEST;
    }

    /** An illness counts as a disability for conscripts and junior NCOs only (BEN-02); service is null where unknown. */
    static boolean mayBeOf(DisabilityNature nature, Service service) {
        return nature != DisabilityNature.ILLNESS
                || service != null
                        && (service.category() == ServiceCategory.CONSCRIPT || service.tier() == NcoTier.JUNIOR_NCO);
    }

    /** Illness grades 7 to 10 are recorded and not paid (BEN-03). */
    static boolean isPaid(Disability graded) {
        return graded.nature() != DisabilityNature.ILLNESS || graded.grade() <= LIGHTEST_PAID_ILLNESS;
    }

    Grading with(Personal right) {
        return new Grading(right, decidedIn);
    }
}
