package org.veterancare.law;

import java.time.LocalDate;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.MoveEvent.CaseAbsorbed;
import org.veterancare.events.MoveEvent.CaseTransferredIn;
import org.veterancare.events.PlacementEvent.PlacementModeChanged;
import org.veterancare.events.RegistrationEvent.ForfeitureReviewOpened;
import org.veterancare.events.RegistrationEvent.ForfeitureRevoked;
import org.veterancare.events.RegistrationEvent.LateReportExcused;
import org.veterancare.events.RegistrationEvent.LateReportReceived;
import org.veterancare.events.RegistrationEvent.PlaceRejectionRevoked;
import org.veterancare.events.RegistrationEvent.ReportDueRecomputed;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.SettlementForfeited;
import org.veterancare.events.RegistrationEvent.SettlementPlaceRejected;
import org.veterancare.events.RegistrationEvent.VeteranReported;
import org.veterancare.events.SettlementMode;

/** What the report says of the service, and whether the report stands: what training, placement and family read of it. */
public final class ReportedService {

    private Service service;
    private SettlementMode changedTo;
    private LocalDate reportedOn;
    private boolean valid;

    /** As corrected since (TIM-05); null without a report. */
    public Service service() {
        return service;
    }

    /** The mode of today: as reported, or as it was changed since (PLC-20); null without a report. */
    public SettlementMode mode() {
        return changedTo == null && service != null ? service.mode() : changedTo;
    }

    /** As corrected since (TIM-05); null without a report. */
    public LocalDate dischargeApprovedOn() {
        return service == null ? null : service.dischargeApprovedOn();
    }

    /** The day on which the veteran was received here, as corrected since; null without a report. */
    public LocalDate reportedOn() {
        return reportedOn;
    }

    /** Whether the veteran reported in time, or late and valid, and has not lost the settlement. */
    public boolean isValid() {
        return valid;
    }

    /** Takes in what became of the report; other facts change nothing. */
    public void on(CaseEvent fact) {
        switch (fact) {
            case VeteranReported reported -> {
                service = reported.service();
                reportedOn = reported.occurredOn();
                valid = true;
            }
            case CaseTransferredIn came when came.service() != null -> takeOver(came.service(), came.occurredOn());
            case CaseAbsorbed absorbed when absorbed.carried() != null && absorbed.carried().service() != null ->
                takeOver(absorbed.carried().service(), absorbed.carried().reportedOn());
            case LateReportReceived late -> {
                service = late.service();
                reportedOn = late.occurredOn();
            }
            case LateReportExcused excused -> valid = true;
            case ReportDueRecomputed recomputed -> valid = valid || recomputed.adaptationBy() != null;
            case ForfeitureReviewOpened review -> valid = false;
            case SettlementForfeited forfeited -> valid = false;
            // who had reported is taken as excused; who had not may still come (S07)
            case ForfeitureRevoked revoked -> valid = revoked.adaptationBy() != null;
            case SettlementPlaceRejected rejected -> valid = false;
            case PlaceRejectionRevoked quashed -> valid = quashed.adaptationBy() != null;
            case FactReversed slip when slip.isOf(VeteranReported.class, LateReportReceived.class) -> {
                service = null;
                reportedOn = null;
                valid = false;
            }
            case FactCorrected corrected when corrected.field() == CorrectedField.REPORTED_ON ->
                reportedOn = LocalDate.parse(corrected.after());
            case FactCorrected corrected -> service = service == null ? null : service.corrected(corrected);
            case PlacementModeChanged changed -> changedTo = changed.mode();
            case FactReversed slip when slip.isOf(PlacementModeChanged.class) -> changedTo = null;
            default -> {}
        }
    }

    /** What was reported elsewhere counts here as if it had been reported here. */
    private void takeOver(Service reportedElsewhere, LocalDate receivedOn) {
        service = reportedElsewhere;
        reportedOn = receivedOn;
        changedTo = null;
        valid = true;
    }
}
