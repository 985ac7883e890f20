package org.veterancare.command;

import java.time.LocalDate;
import org.veterancare.law.Law;

/** How far back one person alone may date a fact (BACKDATED). */
public final class BackdatingLimit {

    private BackdatingLimit() {}

    /** The earliest day of such a command that needs nobody else. */
    public static LocalDate of(Class<?> command, LocalDate today, Law law) {
        boolean notice = command.isAnnotationPresent(OpenToObjection.class);
        return today.minusDays(law.policy().number(notice ? "noticeBackdatingDays" : "backdatingDays", today));
    }
}
