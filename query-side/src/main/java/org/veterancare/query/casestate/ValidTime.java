package org.veterancare.query.casestate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.DeadlineEvent.DeadlineRecomputed;
import org.veterancare.events.RegistrationEvent.BundleItemDone;
import org.veterancare.events.RegistrationEvent.BundleStarted;
import org.veterancare.events.RegistrationEvent.LateReportReceived;
import org.veterancare.events.RegistrationEvent.ReportDueRecomputed;
import org.veterancare.events.RegistrationEvent.ReportingNoticeIssued;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.SettlementPlaceRejected;
import org.veterancare.events.RegistrationEvent.VeteranReported;

/**
 * What was true on a day, as far as it is known: facts count from the day on which they happened, however late they were
 * recorded. A correction counts for as long as what it puts right does, and takes the dates along that were counted anew
 * with it. Facts of one thing (an enrolment, an entitlement, an item of the bundle) rest on each other in the order in which
 * they were recorded; where one counts and an earlier one of the same thing does not yet, no answer is given.
 */
public final class ValidTime {

    /** What is the day itself of the fact that was wrong. */
    private static final Set<CorrectedField> OF_THE_DAY = EnumSet.of(
            CorrectedField.REPORTED_ON, CorrectedField.DIED_ON);

    private final LocalDate day;
    private final Set<Long> counted = new HashSet<>();
    private final Set<LocalDate> dischargeDates = new HashSet<>();
    private final Map<Long, LocalDate> rightDays = new HashMap<>();
    private final List<RecordedFact> notYet = new ArrayList<>();
    private final CaseFold fold = new CaseFold(null);
    private boolean putRightBefore;
    private boolean correctionCounts;

    private ValidTime(LocalDate day) {
        this.day = day;
    }

    /**
     * @param known the facts of one case that are known, in order, from the first
     * @return null where the case was not open on the day
     * @throws UnclearDate where the order of recording contradicts the days
     */
    public static CaseState on(LocalDate day, List<RecordedFact> known) {
        if (known.getFirst().fact() instanceof CaseOpened opened && opened.occurredOn().isAfter(day)) {
            return null;
        }
        ValidTime time = new ValidTime(day);
        known.forEach(time::learnDay);
        known.forEach(time::take);
        return time.fold.state();
    }

    private void learnDay(RecordedFact recorded) {
        if (recorded.fact() instanceof FactCorrected correction && OF_THE_DAY.contains(correction.field())) {
            rightDays.put(correction.factVersion(), LocalDate.parse(correction.after()));
        }
    }

    private void take(RecordedFact recorded) {
        CaseEvent fact = (CaseEvent) recorded.fact();
        if (fact instanceof FactCorrected correction) {
            putRight(counts(correction), recorded);
            return;
        }
        if (fact instanceof FactReversed reversed) {
            // a slip was one on every day, whenever it was found
            putRight(counted.contains(reversed.factVersion()), recorded);
            return;
        }
        if (followsCorrection(fact)) {
            countIf(correctionCounts, recorded);
        } else if (dayOf(recorded).isAfter(day) || isOfLaterForm(fact)) {
            notYet.add(recorded);
        } else {
            refuseWhatRestsOnLater(recorded);
            countIf(true, recorded);
        }
        putRightBefore = false;
    }

    /** The report's dates are counted anew for other reasons too, and then by no correction right before them. */
    private boolean followsCorrection(CaseEvent fact) {
        return switch (fact) {
            case ReportDueRecomputed report -> putRightBefore;
            case DeadlineRecomputed other -> other.ground().equals(DeadlineRecomputed.CORRECTION);
            default -> false;
        };
    }

    /** An item that was done before the form of the bundle stands in it from the form on. */
    private boolean isOfLaterForm(CaseEvent fact) {
        return fact instanceof BundleItemDone
                && notYet.stream().anyMatch(later -> later.fact() instanceof BundleStarted);
    }

    /** As it was put right, where it was. */
    private LocalDate dayOf(RecordedFact recorded) {
        return rightDays.getOrDefault(recorded.version(), recorded.fact().occurredOn());
    }

    private void putRight(boolean counts, RecordedFact recorded) {
        putRightBefore = true;
        correctionCounts = counts;
        countIf(counts, recorded);
    }

    private boolean counts(FactCorrected correction) {
        return counted.contains(correction.factVersion())
                || correction.field() == CorrectedField.DISCHARGE_APPROVED_ON
                        && dischargeDates.contains(LocalDate.parse(correction.before()));
    }

    private void countIf(boolean counts, RecordedFact recorded) {
        if (counts) {
            fold.takeLeavingOut(recorded);
            counted.add(recorded.version());
            Service service = service((CaseEvent) recorded.fact());
            if (service != null) {
                dischargeDates.add(service.dischargeApprovedOn());
            }
        }
    }

    /** The discharge date stands in each of these; a correction names only the last of them. */
    private static Service service(CaseEvent event) {
        return switch (event) {
            case ReportingNoticeIssued fact -> fact.service();
            case VeteranReported fact -> fact.service();
            case LateReportReceived fact -> fact.service();
            case SettlementPlaceRejected fact when fact.report() != null -> fact.report().service();
            default -> null;
        };
    }

    private void refuseWhatRestsOnLater(RecordedFact recorded) {
        Thing thing = Thing.of((CaseEvent) recorded.fact());
        for (RecordedFact later : notYet) {
            if (thing.touches(Thing.of((CaseEvent) later.fact()))) {
                throw new UnclearDate(recorded.version(), later.version());
            }
        }
    }
}
