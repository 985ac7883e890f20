package org.veterancare.query.casestate;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
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

    /**
     * @param day 30, 180 or 365
     * @param followsVersion version of the report or the job that it follows, null where there is none
     */
    public record FollowUp(int day, Occupation occupation, Personal note, Mark mark, Long followsVersion) {}

    /** A claim for unemployment benefit (PLC-18). */
    public record Claim(int contributionMonths, Mark mark) {}

    Aftercare followedUp(PlacementFollowedUp fact, Mark since, Mark mark) {
        FollowUp made = new FollowUp(
                fact.day(), fact.occupation(), fact.note(), mark, since == null ? null : since.version());
        return new Aftercare(Lists.append(followUps, made), unemployment, pensionLastMonth, pensionStopped);
    }

    Aftercare claimed(int months, Mark mark) {
        return new Aftercare(followUps, Lists.append(unemployment, new Claim(months, mark)), pensionLastMonth,
                pensionStopped);
    }

    /** Without an answer, a claim, or the end of a pension, that was recorded by a slip. */
    Aftercare without(long version) {
        List<FollowUp> others = followUps.stream().filter(each -> each.mark().version() != version).toList();
        List<Claim> claims = unemployment.stream().filter(each -> each.mark().version() != version).toList();
        boolean paid = pensionStopped == null || pensionStopped == version;
        return new Aftercare(others, claims, paid ? null : pensionLastMonth, paid ? null : pensionStopped);
    }

    Aftercare pensionUntil(YearMonth last, Mark mark) {
        return new Aftercare(followUps, unemployment, last, mark.version());
    }

    /** What somebody did so many days after this report or job; null where nobody asked. */
    Occupation at(int day, Mark since) {
        return followUps.stream()
                .filter(each -> each.day() == day && Objects.equals(each.followsVersion(), since.version()))
                .map(FollowUp::occupation)
                .findFirst()
                .orElse(null);
    }
}
