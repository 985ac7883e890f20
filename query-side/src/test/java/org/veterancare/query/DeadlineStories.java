package org.veterancare.query;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.DeadlineEvent.DeadlinePaused;
import org.veterancare.events.DeadlineEvent.DeadlineRecomputed;
import org.veterancare.events.DeadlineEvent.DeadlineResumed;
import org.veterancare.events.DeadlineEvent.StoodStill;
import org.veterancare.events.Due;
import org.veterancare.events.HardshipEvent.ApplicationAccepted;
import org.veterancare.events.HardshipEvent.ApplicationSubmitted;
import org.veterancare.events.Personal;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectKind;

/** A street's clock that stands still over the holiday of October 2025, goes on, and is counted again by another table. */
public final class DeadlineStories {

    public static final LocalDate ACCEPTED_ON = LocalDate.of(2025, 9, 22);
    public static final LocalDate STOPPED_ON = LocalDate.of(2025, 9, 26);
    public static final LocalDate GOES_ON = LocalDate.of(2025, 10, 13);
    public static final Due REVIEW_BY = due(LocalDate.of(2025, 10, 11), "cn-2026.1");
    public static final Due MOVED = due(LocalDate.of(2025, 10, 21), "cn-2026.1");

    private static final Due AGAIN = due(LocalDate.of(2025, 10, 22), "cn-2026.2");
    private static final List<StoodStill> DAYS = List.of(
            new StoodStill(STOPPED_ON, GOES_ON, "ASSISTANCE_REQUESTED"));

    private DeadlineStories() {}

    private static Due due(LocalDate last, String calendar) {
        return new Due("HRD-12", "1", ACCEPTED_ON, last, last, calendar);
    }

    public static List<CaseEvent> standstill(CaseId caseId, Function<String, Personal> personal) {
        return List.of(
                new CaseOpened(caseId, ACCEPTED_ON, SubjectKind.VETERAN, personal.apply("310104199505050059"),
                        personal.apply("孙八"), null, Sex.MALE, YearMonth.of(1995, 5), true, Stories.STREET,
                        Stories.NEIGHBOURHOOD, Stories.NEIGHBOURHOOD, Stories.NEIGHBOURHOOD, null, null),
                new ApplicationSubmitted(
                        caseId, ACCEPTED_ON, 1, "ILLNESS", personal.apply("手术"), "VISIT", Stories.STREET, REVIEW_BY),
                new ApplicationAccepted(caseId, ACCEPTED_ON, 1, REVIEW_BY),
                new DeadlinePaused(
                        caseId, STOPPED_ON, "HARDSHIP_REVIEW", "1", REVIEW_BY, "ASSISTANCE_REQUESTED"),
                new DeadlineResumed(caseId, GOES_ON, "HARDSHIP_REVIEW", "1", REVIEW_BY, MOVED, DAYS),
                new DeadlineRecomputed(
                        caseId, GOES_ON, "HARDSHIP_REVIEW", "1", MOVED, AGAIN, DAYS,
                        DeadlineRecomputed.HOLIDAY_TABLE));
    }
}
