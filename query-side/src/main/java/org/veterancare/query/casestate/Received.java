package org.veterancare.query.casestate;

import java.util.Objects;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.MoveEvent.CaseAbsorbed;
import org.veterancare.events.MoveEvent.CaseTransferredIn;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.SettlementMode;
import org.veterancare.law.ReportedService;

/**
 * The service by which a veteran was received, and whether that stands: reported here, or told by another district's file or by
 * a double. {@link ReportedService} as a screen shows it: who entered it, and by whom it was told.
 *
 * @param service as corrected since, null before a report
 * @param mark the report, or the fact that told of it, on the day of the reception
 * @param told by whom, null before a report
 * @param changedTo the mode that was chosen since (PLC-20), null for none
 * @param valid whether a report of now would stand: it came in time, or was excused, and nothing was lost since
 * @param placedThere whether by another district's file no post is owed any more (PLC-02)
 */
public record Received(
        Service service, Mark mark, Told told, SettlementMode changedTo, boolean valid, boolean placedThere) {

    /** Before a report. */
    public static final Received NOT_YET = new Received(null, null, null, null, false, false);

    /** Who told of the service. */
    public enum Told {
        AT_THE_WINDOW,
        BY_ANOTHER_DISTRICT,
        BY_A_DOUBLE;

        private static Told by(CaseEvent fact) {
            return switch (fact) {
                case CaseTransferredIn file -> BY_ANOTHER_DISTRICT;
                case CaseAbsorbed merger -> BY_A_DOUBLE;
                default -> AT_THE_WINDOW;
            };
        }
    }

    /** Whether there is a report, and it did not come to nothing. */
    boolean stands() {
        return valid && service != null;
    }

    /** Whether it is told of by this fact, which is none of our own papers. */
    boolean isToldAt(long version) {
        return told != null && told != Told.AT_THE_WINDOW && mark.version() == version;
    }

    /** The mode of settlement of today: as reported, or as it was changed since (PLC-20); null without a report. */
    SettlementMode mode() {
        return said().mode();
    }

    private ReportedService said() {
        return new ReportedService(
                service, mark == null ? null : mark.on(), mark == null ? null : mark.version(), changedTo, valid,
                placedThere);
    }

    Received after(CaseEvent event, Mark at) {
        ReportedService before = said();
        ReportedService now = before.after(event, at.version());
        if (now == before) {
            return this;
        }
        if (now.saidAt() == null) {
            return new Received(null, null, null, now.changedTo(), now.isValid(), false);
        }
        boolean anew = !Objects.equals(now.saidAt(), before.saidAt());
        return new Received(
                now.service(), (anew ? at : mark).on(now.reportedOn()), anew ? Told.by(event) : told, now.changedTo(),
                now.isValid(), now.isPlaced());
    }
}
