package org.veterancare.law;

import java.time.LocalDate;
import org.veterancare.events.CaseEvent;
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

/**
 * What the report says of the service, and whether the report stands: what rules and screens read of it. Where two districts each
 * say something, the later one counts.
 *
 * @param service as corrected since (TIM-05); null without a report
 * @param reportedOn the day on which the veteran was received here, as corrected since; null without a report
 * @param saidAt version of the fact that says so; null without a report
 * @param changedTo the mode that was chosen since (PLC-20); null for none
 * @param isValid whether a report of now would stand: it came in time, or was excused, and nothing was lost since
 * @param isPlaced whether no post is owed any more, since it was given, or the claim to it lost, in the other district (PLC-02)
 */
public record ReportedService(
        Service service, LocalDate reportedOn, Long saidAt, SettlementMode changedTo, boolean isValid,
        boolean isPlaced) {

    /** Before a report. */
    public static final ReportedService NONE = new ReportedService(null, null, null, null, false, false);

    /** The mode of today: as reported, or as it was changed since (PLC-20); null without a report. */
    public SettlementMode mode() {
        return changedTo == null && service != null ? service.mode() : changedTo;
    }

    /** As corrected since (TIM-05); null without a report. */
    public LocalDate dischargeApprovedOn() {
        return service == null ? null : service.dischargeApprovedOn();
    }

    /** Whether this is the fact by which it is known. */
    public boolean isSaidAt(long version) {
        return saidAt != null && saidAt == version;
    }

    /**
     * What became of the report; other facts change nothing.
     *
     * @param version of the fact
     */
    public ReportedService after(CaseEvent fact, long version) {
        return switch (fact) {
            case VeteranReported reported ->
                new ReportedService(reported.service(), reported.occurredOn(), version, changedTo, true, false);
            case CaseTransferredIn came when came.service() != null ->
                // what was reported elsewhere counts here as if it had been reported here
                new ReportedService(
                        came.service(), came.occurredOn(), version, null, true,
                        Boolean.TRUE.equals(came.placedThere()));
            case CaseAbsorbed absorbed when absorbed.carried() != null && absorbed.carried().service() != null ->
                new ReportedService(
                        absorbed.carried().service(), absorbed.carried().reportedOn(), version, null, true, false);
            case LateReportReceived late ->
                new ReportedService(late.service(), late.occurredOn(), version, changedTo, isValid, false);
            case LateReportExcused excused -> standing(true);
            case ReportDueRecomputed recomputed -> standing(isValid || recomputed.adaptationBy() != null);
            case ForfeitureReviewOpened review -> standing(false);
            case SettlementForfeited forfeited -> standing(false);
            // who had reported is taken as excused; who had not may still come (S07)
            case ForfeitureRevoked revoked -> standing(revoked.adaptationBy() != null);
            case SettlementPlaceRejected rejected when rejected.report() != null ->
                new ReportedService(
                        rejected.report().service(), rejected.occurredOn(), version, changedTo, false, false);
            case SettlementPlaceRejected rejected -> standing(false);
            case PlaceRejectionRevoked quashed -> standing(quashed.adaptationBy() != null);
            case FactReversed slip when isSaidAt(slip.factVersion()) ->
                new ReportedService(null, null, null, changedTo, false, false);
            case FactCorrected corrected when isSaidAt(corrected.factVersion()) -> corrected(corrected);
            case PlacementModeChanged changed -> changed(changed.mode());
            case FactReversed slip when slip.isOf(PlacementModeChanged.class) -> changed(null);
            default -> this;
        };
    }

    private ReportedService standing(boolean now) {
        return new ReportedService(service, reportedOn, saidAt, changedTo, now, isPlaced);
    }

    private ReportedService changed(SettlementMode mode) {
        return new ReportedService(service, reportedOn, saidAt, mode, isValid, isPlaced);
    }

    private ReportedService corrected(FactCorrected right) {
        return switch (right.field()) {
            case REPORTED_ON ->
                new ReportedService(
                        service, LocalDate.parse(right.after()), saidAt, changedTo, isValid, isPlaced);
            case PLACED_THERE ->
                new ReportedService(
                        service, reportedOn, saidAt, changedTo, isValid, Boolean.parseBoolean(right.after()));
            default ->
                new ReportedService(service.corrected(right), reportedOn, saidAt, changedTo, isValid, isPlaced);
        };
    }
}
