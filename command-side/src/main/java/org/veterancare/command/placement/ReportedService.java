package org.veterancare.command.placement;

import java.time.LocalDate;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.RegistrationEvent.ForfeitureReviewOpened;
import org.veterancare.events.RegistrationEvent.LateReportExcused;
import org.veterancare.events.RegistrationEvent.LateReportReceived;
import org.veterancare.events.RegistrationEvent.ReportDueRecomputed;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.SettlementForfeited;
import org.veterancare.events.RegistrationEvent.VeteranReported;

/** What the report says of the service, as far as a claim to a job reads it. */
final class ReportedService {

    private Service service;
    private LocalDate dischargeApprovedOn;
    private boolean valid;

    /** Null before a report. */
    Service service() {
        return service;
    }

    /** As corrected since (TIM-05). */
    LocalDate dischargeApprovedOn() {
        return dischargeApprovedOn;
    }

    /** Whether the veteran reported in time, or late and valid, and has not lost the settlement. */
    boolean isValid() {
        return valid;
    }

    void on(CaseEvent fact) {
        switch (fact) {
            case VeteranReported reported -> {
                take(reported.service());
                valid = true;
            }
            case LateReportReceived late -> take(late.service());
            case LateReportExcused excused -> valid = true;
            case ReportDueRecomputed recomputed -> valid = valid || recomputed.adaptationBy() != null;
            case ForfeitureReviewOpened review -> valid = false;
            case SettlementForfeited forfeited -> valid = false;
            case FactCorrected corrected when corrected.field() == CorrectedField.DISCHARGE_APPROVED_ON ->
                dischargeApprovedOn = LocalDate.parse(corrected.after());
            default -> {}
        }
    }

    private void take(Service reported) {
        service = reported;
        dischargeApprovedOn = reported.dischargeApprovedOn();
    }
}
