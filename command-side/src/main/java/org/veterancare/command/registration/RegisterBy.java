package org.veterancare.command.registration;

import java.time.LocalDate;
import org.veterancare.events.Due;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.ServiceCategory;
import org.veterancare.law.Deadlines;
import org.veterancare.law.Law;

/** By when the service record is brought up to date (REG-11): a soldier's days run from the discharge, an officer's from the place. */
final class RegisterBy {

    private static final int SOLDIER_DAYS = 40;
    private static final int OFFICER_DAYS = 30;

    private RegisterBy() {}

    static boolean runsFromAcceptance(Service service) {
        return service.category() == ServiceCategory.OFFICER;
    }

    /** Null for an officer, whose settlement place is not fixed by the report. */
    static Due atReport(Service service, Law law) {
        return runsFromAcceptance(service) ? null : of(service, null, law);
    }

    /** @param acceptedOn the day the settlement place was fixed; a soldier's days do not look at it */
    static Due of(Service service, LocalDate acceptedOn, Law law) {
        LocalDate base = runsFromAcceptance(service) ? acceptedOn : service.dischargeApprovedOn();
        return Deadlines.citizenDays(law.rules().inForce("REG-11", base), base, days(service), law.calendar());
    }

    /** The first day on which the days can be over, whichever day they run from. */
    static LocalDate askedFrom(Service service, LocalDate reportedOn) {
        return runsFromAcceptance(service)
                ? reportedOn.plusDays(OFFICER_DAYS + 1L)
                : askedFrom(service.dischargeApprovedOn());
    }

    static LocalDate askedFrom(LocalDate dischargedOn) {
        return dischargedOn.plusDays(SOLDIER_DAYS + 1L);
    }

    private static int days(Service service) {
        return runsFromAcceptance(service) ? OFFICER_DAYS : SOLDIER_DAYS;
    }
}
