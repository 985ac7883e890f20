package org.veterancare.command.placement;

import java.util.Map;
import org.veterancare.events.BenefitEvent.DisabilityGraded;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.DisabilityNature;
import org.veterancare.law.AssignedWorkGround;
import org.veterancare.law.Guard;

/** The disability as it was graded last, against which a claim that rests on one is held (PLC-01). */
final class GradedDisability {

    private static final int HEAVIEST_AT_WORK = 5;
    private static final int LIGHTEST_RETIRED = 6;
    private static final int LIGHTEST_PLACED = 8;

    private Long version;
    private DisabilityNature nature;
    private int grade;

    /**
     * Requires that the case does not say otherwise than the ground; where nothing was graded here, the papers are believed.
     *
     * @throws org.veterancare.law.RuleBroken PLC-01
     */
    void require(AssignedWorkGround ground) {
        boolean fits = switch (ground) {
            case WAR_DISABILITY -> isWarGrade(LIGHTEST_PLACED);
            case RETIREMENT_WAIVED -> isWarGrade(LIGHTEST_RETIRED);
            default -> true;
        };
        Guard.require(version == null || fits, "PLC-01", Map.of("missing", "disability"));
    }

    private boolean isWarGrade(int lightest) {
        return nature == DisabilityNature.WAR && grade >= HEAVIEST_AT_WORK && grade <= lightest;
    }

    void on(CaseEvent fact, long at) {
        if (fact instanceof DisabilityGraded graded) {
            version = at;
            nature = graded.nature();
            grade = graded.grade();
        } else if (fact instanceof FactCorrected corrected && corrected.field() == CorrectedField.DISABILITY_GRADE
                && version != null && corrected.factVersion() == version) {
            grade = Integer.parseInt(corrected.after());
        }
    }
}
