package org.veterancare.law;

import java.util.Optional;
import java.util.function.Function;
import org.veterancare.events.BenefitEvent.DisabilityGraded;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.Disability;
import org.veterancare.events.Personal;

/** The disability as it was graded last, against which a claim that rests on one is held. */
public final class GradedDisability {

    private Long version;
    private Personal last;

    /** Opened for a rule that asks for it; empty where none was graded here, and the papers are believed. */
    public Optional<Disability> opened(Function<Personal, Disability> by) {
        return Optional.ofNullable(last).map(by);
    }

    /** Takes in a grading and what puts it right; other facts change nothing. */
    public void on(CaseEvent fact, long at) {
        if (fact instanceof DisabilityGraded graded) {
            version = at;
            last = graded.graded();
        } else if (fact instanceof FactCorrected corrected && corrected.field() == CorrectedField.DISABILITY_GRADE
                && version != null && corrected.factVersion() == version) {
            last = corrected.disabilityFor(last);
        }
    }
}
