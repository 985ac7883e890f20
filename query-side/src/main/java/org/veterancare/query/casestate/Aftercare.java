package org.veterancare.query.casestate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.veterancare.events.Personal;
import org.veterancare.events.PlacementEvent.Occupation;
import org.veterancare.events.PlacementEvent.PlacementFollowedUp;

/**
 * What came after, or beside, a job: follow-ups, unemployment benefit, the end of a monthly pension.
 *
 * @param followUps in the order they were made
 * @param pensionLastMonth last month of the monthly pension, null while it is paid or was never (PLC-19)
 * @param pensionStopped version of the fact that says so
 */
public record Aftercare(
        List<FollowUp> followUps, List<Claim> unemployment, YearMonth pensionLastMonth, Long pensionStopped) {

    static final Aftercare NONE = new Aftercare(List.of(), List.of(), null, null);

    /** @param day 30, 180 or 365 */
    public record FollowUp(int day, Occupation occupation, Personal note, Mark mark) {}

    /** A claim for unemployment benefit (PLC-18). */
    public record Claim(int contributionMonths, Mark mark) {}

    Aftercare followedUp(PlacementFollowedUp fact, Mark mark) {
        FollowUp made = new FollowUp(fact.day(), fact.occupation(), fact.note(), mark);
        return new Aftercare(Lists.append(followUps, made), unemployment, pensionLastMonth, pensionStopped);
    }

    Aftercare claimed(int months, Mark mark) {
        return new Aftercare(followUps, Lists.append(unemployment, new Claim(months, mark)), pensionLastMonth,
                pensionStopped);
    }

    /** Without the end of a pension that was recorded by a slip. */
    Aftercare without(long version) {
        return pensionStopped != null && pensionStopped == version
                ? new Aftercare(followUps, unemployment, null, null)
                : this;
    }

    Aftercare pensionUntil(YearMonth last, Mark mark) {
        return new Aftercare(followUps, unemployment, last, mark.version());
    }

    /** What somebody did at this follow-up, from this day on; null where none was made. */
    Occupation at(int day, LocalDate from) {
        return followUps.stream()
                .filter(each -> each.day() == day && !each.mark().on().isBefore(from))
                .map(FollowUp::occupation)
                .findFirst()
                .orElse(null);
    }
}
