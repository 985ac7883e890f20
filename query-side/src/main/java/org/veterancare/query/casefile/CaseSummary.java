package org.veterancare.query.casefile;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A line of the list of cases.
 *
 * @param citizenId masked but for region and last four
 * @param phone masked but for its ends, left out where there is none
 * @param nextDueOn the nearest day by which something is due
 * @param breakGlass true where it is another station's and open to this reader for some hours, else left out
 */
record CaseSummary(
        UUID caseId,
        long version,
        String street,
        String neighbourhood,
        String subjectKind,
        String stage,
        LocalDate openedOn,
        LocalDate closedOn,
        LocalDate nextDueOn,
        String name,
        String citizenId,
        String phone,
        Boolean breakGlass) {}
