package org.veterancare.query.casestate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.veterancare.query.casestate.Deadline.Kind;
import org.veterancare.query.casestate.Study.SubsidyState;

/** Money that is still to be decided on, paid, or got back; a death ends none of it. */
final class MoneyDeadlines {

    private MoneyDeadlines() {}

    static List<Deadline> of(CaseState state) {
        List<Deadline> open = new ArrayList<>();
        for (Study.Subsidy subsidy : state.study().subsidies()) {
            String ref = Integer.toString(subsidy.enrolment());
            if (subsidy.state() == SubsidyState.CLAIMED) {
                open.add(Deadline.undated(Kind.SUBSIDY_DECISION, ref, "TRN-04", subsidy.mark().on()));
            } else if (subsidy.state() == SubsidyState.APPROVED) {
                open.add(Deadline.undated(Kind.SUBSIDY_PAYMENT, ref, "TRN-04", subsidy.mark().on()));
            }
        }
        first(state, fraud -> fraud.openFen() > 0)
                .ifPresent(fraud -> open.add(
                        Deadline.undated(Kind.FRAUD_RECOVERY, "", "REG-16", fraud.mark().on())));
        open.addAll(ofTheLeft(state));
        return open;
    }

    /** What is paid back for a decision of this district that was quashed, wherever the case is. */
    static List<Deadline> ofTheLeft(CaseState state) {
        return first(state, fraud -> fraud.owedFen() > 0)
                .map(fraud -> Deadline.undated(Kind.FRAUD_REFUND, "", "REG-16", fraud.quashed().mark().on()))
                .stream()
                .toList();
    }

    /** What comes back is counted against all decisions of the case: one task, since the first of them. */
    private static Optional<Settlement.Fraud> first(CaseState state, Predicate<Settlement.Fraud> unsettled) {
        return state.settlement().frauds().stream().filter(unsettled).findFirst();
    }
}
