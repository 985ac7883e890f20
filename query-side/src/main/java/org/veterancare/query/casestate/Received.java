package org.veterancare.query.casestate;

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

/**
 * The service by which a veteran was received, and whether that stands: reported here, or told by another district's file or by
 * a double. What ReportedService is to the rules.
 *
 * @param service as corrected since, null before a report
 * @param mark the report, or the fact that told of it, on the day of the reception
 * @param told by whom, null before a report
 * @param changedTo the mode that was chosen since (PLC-20), null for none
 * @param valid whether a report of now would stand: it came in time, or was excused, and nothing was lost since
 */
public record Received(Service service, Mark mark, Told told, SettlementMode changedTo, boolean valid) {

    /** Before a report. */
    public static final Received NOT_YET = new Received(null, null, null, null, false);

    /** Who told of the service. */
    public enum Told {
        AT_THE_WINDOW,
        BY_ANOTHER_DISTRICT,
        BY_A_DOUBLE
    }

    /** Whether there is a report, and it did not come to nothing. */
    boolean stands() {
        return valid && service != null;
    }

    /** The mode of settlement of today: as reported, or as it was changed since (PLC-20); null without a report. */
    SettlementMode mode() {
        return changedTo == null && service != null ? service.mode() : changedTo;
    }

    Received after(CaseEvent event, Mark at) {
        return switch (event) {
            case VeteranReported fact -> new Received(fact.service(), at, Told.AT_THE_WINDOW, changedTo, true);
            case LateReportReceived fact -> new Received(fact.service(), at, Told.AT_THE_WINDOW, changedTo, valid);
            case CaseTransferredIn fact when fact.service() != null ->
                new Received(fact.service(), at, Told.BY_ANOTHER_DISTRICT, null, true);
            case CaseAbsorbed fact when fact.carried() != null && fact.carried().service() != null ->
                new Received(
                        fact.carried().service(), at.on(fact.carried().reportedOn()), Told.BY_A_DOUBLE, null, true);
            case LateReportExcused fact -> standing(true);
            case ReportDueRecomputed fact -> standing(valid || fact.adaptationBy() != null);
            case ForfeitureReviewOpened fact -> standing(false);
            case SettlementForfeited fact -> standing(false);
            // who had reported is taken as excused; who had not may still come (S07)
            case ForfeitureRevoked fact -> standing(fact.adaptationBy() != null);
            case SettlementPlaceRejected fact -> standing(false);
            case PlaceRejectionRevoked fact -> standing(fact.adaptationBy() != null);
            case FactReversed slip when slip.isOf(VeteranReported.class, LateReportReceived.class) ->
                new Received(null, null, null, changedTo, false);
            case FactReversed slip when slip.isOf(PlacementModeChanged.class) ->
                new Received(service, mark, told, null, valid);
            case FactCorrected fact -> corrected(fact);
            case PlacementModeChanged fact -> new Received(service, mark, told, fact.mode(), valid);
            default -> this;
        };
    }

    private Received standing(boolean now) {
        return new Received(service, mark, told, changedTo, now);
    }

    private Received corrected(FactCorrected fact) {
        if (service == null) {
            return this;
        }
        Mark right = fact.field() == CorrectedField.REPORTED_ON ? mark.on(LocalDate.parse(fact.after())) : mark;
        return new Received(service.corrected(fact), right, told, changedTo, valid);
    }
}
