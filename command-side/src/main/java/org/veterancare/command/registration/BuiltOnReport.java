package org.veterancare.command.registration;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.FamilyEvent.SpouseFileClosed;
import org.veterancare.events.FamilyEvent.SpouseRegistered;
import org.veterancare.events.PlacementEvent.AssignedWorkCancelled;
import org.veterancare.events.PlacementEvent.AssignedWorkDenied;
import org.veterancare.events.PlacementEvent.AssignedWorkForfeited;
import org.veterancare.events.PlacementEvent.AssignedWorkRestored;
import org.veterancare.events.PlacementEvent.PlacementModeChanged;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.SupportKindRecorded;
import org.veterancare.events.RegistrationEvent.BundleStarted;
import org.veterancare.events.RegistrationEvent.LateReportReceived;
import org.veterancare.events.RegistrationEvent.VeteranReported;
import org.veterancare.events.SettlementEvent.ForfeitureNoticeServed;
import org.veterancare.events.SettlementEvent.FundBonusAssessed;
import org.veterancare.events.SettlementEvent.HouseholdLetterIssued;
import org.veterancare.events.SettlementEvent.PersonnelFileReceived;
import org.veterancare.events.TrainingEvent.EnrolmentWithdrawn;
import org.veterancare.events.TrainingEvent.TrainingCompleted;
import org.veterancare.events.TrainingEvent.TrainingEnrolled;
import org.veterancare.events.TrainingEvent.TrainingFailed;
import org.veterancare.events.TrainingEvent.UniversityReturnRecorded;

/**
 * What was begun because somebody reported here: with it the report is no slip, and while it runs nobody is sent elsewhere. Word
 * of a service record that is not up to date begins nothing: it goes with what its days run from (REG-11).
 */
final class BuiltOnReport {

    private static final String PLACEMENT = "PLACEMENT";
    private static final String SPOUSE = "SPOUSE_FILE";
    private static final String LETTER = "HOUSEHOLD_LETTER";
    private static final String PERSONNEL_FILE = "PERSONNEL_FILE";
    private static final String BUNDLE = "BUNDLE";
    private static final String SUPPORT = "STATE_SUPPORT";
    private static final String FUND_BONUS = "FUND_BONUS";
    private static final String UNIVERSITY_RETURN = "UNIVERSITY_RETURN";
    private static final String FORFEITURE_NOTICE = "FORFEITURE_NOTICE";

    /** What there may be of who never came. */
    private static final Set<String> BEFORE_REPORT = Set.of(FORFEITURE_NOTICE, PERSONNEL_FILE);

    /** By the version of the fact that began it, which may have been a slip itself. */
    private final Map<Long, String> begun = new HashMap<>();

    /** By the version of the fact that ended it, which may have been one too. */
    private final Map<Long, String> ended = new HashMap<>();

    private final Collection<String> running = new TreeSet<>();

    boolean isAny() {
        return !begun.isEmpty();
    }

    /** The state supports from the acceptance on. */
    boolean isOnAcceptance() {
        return begun.containsValue(BUNDLE) || begun.containsValue(SUPPORT);
    }

    /** A file, a share that was assessed and a return to university hold nobody here. */
    boolean isRunning() {
        return !running.isEmpty();
    }

    Collection<String> running() {
        return running;
    }

    void on(CaseEvent fact, long version) {
        switch (fact) {
            case PlacementOpened opened -> begin(version, PLACEMENT);
            case AssignedWorkRestored again -> running.add(PLACEMENT);
            case AssignedWorkForfeited over -> end(version, PLACEMENT);
            case AssignedWorkCancelled over -> end(version, PLACEMENT);
            case AssignedWorkDenied over -> end(version, PLACEMENT);
            case PlacementModeChanged over -> end(version, PLACEMENT);
            case TrainingEnrolled enrolled -> begin(version, training(enrolled.enrolment()));
            case TrainingCompleted over -> end(version, training(over.enrolment()));
            case TrainingFailed over -> end(version, training(over.enrolment()));
            case EnrolmentWithdrawn over -> end(version, training(over.enrolment()));
            case SpouseRegistered registered -> begin(version, SPOUSE);
            case SpouseFileClosed over -> end(version, SPOUSE);
            case HouseholdLetterIssued letter -> begin(version, LETTER);
            case BundleStarted started -> begin(version, BUNDLE);
            case PersonnelFileReceived received -> begun.put(version, PERSONNEL_FILE);
            case SupportKindRecorded supported -> begun.put(version, SUPPORT);
            case FundBonusAssessed assessed -> begun.put(version, FUND_BONUS);
            case UniversityReturnRecorded back -> begun.put(version, UNIVERSITY_RETURN);
            case ForfeitureNoticeServed served -> begun.put(version, FORFEITURE_NOTICE);
            // what was asked, or arrived, before somebody came does not rest on the report
            case VeteranReported report -> begun.values().removeIf(BEFORE_REPORT::contains);
            case LateReportReceived report -> begun.values().removeIf(BEFORE_REPORT::contains);
            case FactReversed slip when begun.containsKey(slip.factVersion()) ->
                running.remove(begun.remove(slip.factVersion()));
            case FactReversed slip when ended.containsKey(slip.factVersion()) ->
                running.add(ended.remove(slip.factVersion()));
            default -> {}
        }
    }

    private void begin(long version, String what) {
        begun.put(version, what);
        running.add(what);
    }

    private void end(long version, String what) {
        if (running.remove(what)) {
            ended.put(version, what);
        }
    }

    private static String training(int enrolment) {
        return "TRAINING/" + enrolment;
    }
}
