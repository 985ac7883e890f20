package org.veterancare.law;

import java.util.Set;
import org.veterancare.events.BenefitEvent.DisabilityGraded;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.DisabilityNature;

/** The disability as it was graded last, against which a claim that rests on one is held. */
public final class GradedDisability {

    private Long version;
    private DisabilityNature nature;
    private int grade;

    /** Whether one was graded here; where none was, the papers are believed. */
    public boolean isKnown() {
        return version != null;
    }

    /** Whether it is of one of these natures, and neither heavier nor lighter than these grades. */
    public boolean isOf(Set<DisabilityNature> natures, int heaviest, int lightest) {
        return isKnown() && natures.contains(nature) && grade >= heaviest && grade <= lightest;
    }

    /** Takes in a grading and what puts it right; other facts change nothing. */
    public void on(CaseEvent fact, long at) {
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
