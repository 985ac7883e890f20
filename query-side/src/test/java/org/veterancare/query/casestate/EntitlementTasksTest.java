package org.veterancare.query.casestate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.veterancare.events.BenefitEvent.EntitlementApplied;
import org.veterancare.events.BenefitEvent.EntitlementConfirmed;
import org.veterancare.events.BenefitEvent.EntitlementResumed;
import org.veterancare.events.BenefitEvent.EntitlementStopped;
import org.veterancare.events.BenefitEvent.EntitlementSuspended;
import org.veterancare.events.BenefitEvent.RecognisedWithoutPayment;
import org.veterancare.events.BenefitEvent.SuspensionRequested;
import org.veterancare.events.BenefitEvent.SuspensionScope;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.MoveEvent.CaseTransferredOut;
import org.veterancare.events.MoveEvent.TransferOutRequested;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectEvent.DeathProof;
import org.veterancare.events.SubjectEvent.DeathRecordRevoked;
import org.veterancare.events.SubjectEvent.Relation;
import org.veterancare.events.SubjectEvent.RelationEnded;
import org.veterancare.events.SubjectEvent.RelationRecorded;
import org.veterancare.events.SubjectEvent.ReleaseRecorded;
import org.veterancare.events.SubjectEvent.Sanction;
import org.veterancare.events.SubjectEvent.SentenceRecorded;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;
import org.veterancare.events.SubjectEvent.WantedRecorded;
import org.veterancare.events.SubjectKind;
import org.veterancare.query.Recorded;
import org.veterancare.query.Stories;
import org.veterancare.query.casestate.Deadline.Kind;

/** A pension that must end, stand still or go on is somebody's task until it does (domain 5.6, SUS-01 to SUS-08). */
class EntitlementTasksTest {

    private static final CaseId CASE = CaseId.of("01937b5e-0000-7000-8000-0000000000d4");
    private static final LocalDate ON = LocalDate.of(2025, 6, 18);
    private static final LocalDate THEN = ON.plusMonths(2);
    private static final YearMonth MONTH = YearMonth.from(ON);
    private static final String HASH = "sha256:" + "ab".repeat(32);
    private static final SubjectDeathRecorded DIED = new SubjectDeathRecorded(CASE, THEN, DeathProof.CERTIFICATE, HASH);
    private static final EntitlementStopped STOPPED = new EntitlementStopped(CASE, THEN, 1, MONTH, "DEATH");
    private static final EntitlementResumed RESUMED = new EntitlementResumed(CASE, THEN, 1, MONTH.plusMonths(2), "D-2",
            HASH);

    private static CaseState paid(String category, CaseEvent... more) {
        List<CaseEvent> facts = new ArrayList<>();
        facts.add(new CaseOpened(CASE, ON, SubjectKind.SURVIVOR, Stories.sealed("1"), Stories.sealed("2"), null,
                Sex.MALE, YearMonth.of(1990, 1), true, Stories.STREET, Stories.NEIGHBOURHOOD, Stories.NEIGHBOURHOOD,
                Stories.NEIGHBOURHOOD, null, null));
        facts.add(new EntitlementApplied(CASE, ON, 1, category, null));
        facts.add(new EntitlementConfirmed(CASE, ON, 1, MONTH, "310104"));
        facts.addAll(List.of(more));
        return CaseState.of(Recorded.all(facts));
    }

    private static List<Kind> kinds(CaseEvent... more) {
        return paid("WAR_VETERAN", more).deadlines().stream().map(Deadline::kind).toList();
    }

    private static SentenceRecorded sentenced(Sanction sanction) {
        return new SentenceRecorded(CASE, ON.plusDays(9), sanction, Stories.sealed("3"), null);
    }

    private static EntitlementSuspended suspended(String ground) {
        return new EntitlementSuspended(
                CASE, ON.plusDays(20), 1, ground, ON.plusDays(9), MONTH.plusMonths(1), "D-1", "PEN-R",
                Stories.due("SUS-04", 60), SuspensionScope.under("PEN-R"));
    }

    private static ReleaseRecorded released(LocalDate on, long... ended) {
        return new ReleaseRecorded(
                CASE, on, Stories.sealed("4"), Arrays.stream(ended).boxed().toList());
    }

    @Test
    void ben15ToBen18WhatTheDeadWerePaidIsToBeStopped() {
        assertThat(paid("WAR_VETERAN", DIED).deadlines())
                .extracting(Deadline::kind, Deadline::ref, Deadline::rule, Deadline::since, Deadline::dueOn)
                .containsExactly(tuple(Kind.ENTITLEMENT_STOP, "1", "BEN-18", THEN, null));
        assertThat(paid("DISABLED_SERVICEMAN", DIED).deadlines()).extracting(Deadline::rule).containsExactly("BEN-16");
        assertThat(paid("MARTYR_SURVIVOR", DIED).deadlines()).extracting(Deadline::rule).containsExactly("BEN-15");
        assertThat(kinds(DIED, STOPPED)).isEmpty();
        assertThat(kinds(DIED, new DeathRecordRevoked(CASE, THEN, HASH))).isEmpty();
    }

    @Test
    void ben18WhatStandsStillAtTheDeathEndsWithIt() {
        SentenceRecorded sentenced = sentenced(Sanction.IMPRISONMENT);
        assertThat(kinds(sentenced, DIED)).as("nothing stands still any more").containsExactly(Kind.ENTITLEMENT_STOP);
        assertThat(kinds(sentenced, suspended("IMPRISONMENT"), DIED)).containsExactly(Kind.ENTITLEMENT_STOP);
        assertThat(kinds(sentenced, suspended("IMPRISONMENT"), released(THEN, 3), DIED))
                .containsExactly(Kind.ENTITLEMENT_STOP);
    }

    @Test
    void whatADeadWhoSurvivesNobodyWasPaidIsOneTask() {
        CaseId other = CaseId.of("01937b5e-0000-7000-8000-0000000000d5");
        assertThat(paid(
                "MARTYR_SURVIVOR", new RelationRecorded(CASE, ON, other, Relation.SURVIVOR_OF, HASH),
                new RelationEnded(CASE, ON, other, Relation.SURVIVOR_OF), DIED).deadlines())
                .extracting(Deadline::kind, Deadline::rule)
                .containsExactly(tuple(Kind.ENTITLEMENT_STOP, "BEN-26"));
    }

    @Test
    void f21NoPensionKeepsTheCaseOfADeadFromBeingClosed() {
        assertThat(Stalled.of(paid("WAR_VETERAN"))).isEmpty();
        assertThat(Stalled.of(paid("WAR_VETERAN", DIED))).as("is to be stopped").isEmpty();
        assertThat(Stalled.of(paid("WAR_VETERAN", DIED, STOPPED))).contains(Stalled.NOTHING_LEFT);
        CaseState recognised = paid(
                "WAR_VETERAN", new EntitlementApplied(CASE, ON, 2, "TEST_VETERAN", null),
                new RecognisedWithoutPayment(CASE, ON, 2), DIED, STOPPED);
        assertThat(Stalled.of(recognised)).contains(Stalled.NOTHING_LEFT);
    }

    @Test
    void sus01WhatIsPaidInPrisonOrDuringASearchIsToBeSuspended() {
        for (CaseEvent bond : List.of(
                sentenced(Sanction.IMPRISONMENT), sentenced(Sanction.DEPRIVATION_OF_RIGHTS),
                new WantedRecorded(CASE, ON.plusDays(9), Stories.sealed("3")))) {
            assertThat(paid("WAR_VETERAN", bond).deadlines())
                    .extracting(Deadline::kind, Deadline::ref, Deadline::rule, Deadline::since)
                    .containsExactly(tuple(Kind.SUSPENSION_DECISION, "1", "SUS-01", ON.plusDays(9)));
            assertThat(paid("WAR_VETERAN", bond, new SuspensionRequested(CASE, THEN, 1, "WANTED")).deadlines())
                    .extracting(Deadline::kind, Deadline::rule)
                    .containsExactly(tuple(Kind.SUSPENSION_DECISION, "SUS-03"));
            assertThat(kinds(bond, suspended("WANTED"))).isEmpty();
            assertThat(kinds(bond, released(THEN, 3))).isEmpty();
        }
        assertThat(kinds(sentenced(Sanction.DETENTION))).as("no sentence yet").isEmpty();
        assertThat(kinds(sentenced(Sanction.DISMISSAL_FROM_SERVICE))).as("does not last").isEmpty();
    }

    @Test
    void sus08WhatStandsStillIsToBeResumedOnceThePersonIsFree() {
        SentenceRecorded prison = sentenced(Sanction.IMPRISONMENT);
        EntitlementSuspended suspended = suspended("IMPRISONMENT");
        assertThat(paid("WAR_VETERAN", prison, suspended, released(THEN, 3)).deadlines())
                .extracting(Deadline::kind, Deadline::ref, Deadline::rule, Deadline::since)
                .containsExactly(tuple(Kind.RESUMPTION_DECISION, "1", "SUS-08", THEN));
        assertThat(kinds(prison, suspended, released(THEN, 3), RESUMED)).isEmpty();
        assertThat(kinds(prison, suspended, released(THEN, 3), STOPPED)).isEmpty();
        assertThat(kinds(prison, sentenced(Sanction.DEPRIVATION_OF_RIGHTS), suspended, released(THEN, 3)))
                .as("still without rights")
                .isEmpty();
        assertThat(kinds(prison, suspended, RESUMED)).as("decided on before the release is on record").isEmpty();
        assertThat(kinds(prison, released(ON.plusDays(8), 3), suspended)).as("another sentence, not on record")
                .isEmpty();
    }

    /** All that it bars is barred until then: a card, a plaque, a letter, a pension. */
    @Test
    void sus08ASentenceThatRanOutAsksForTheReleaseUntilItIsOnRecord() {
        LocalDate last = ON.plusMonths(1);
        SentenceRecorded prison = new SentenceRecorded(
                CASE, ON, Sanction.IMPRISONMENT, Stories.sealed("3"), last);
        EntitlementSuspended suspended = suspended("IMPRISONMENT");
        assertThat(paid("WAR_VETERAN", prison, suspended).deadlines())
                .extracting(Deadline::kind, Deadline::ref, Deadline::rule, Deadline::dueOn, Deadline::doBy)
                .containsExactly(tuple(Kind.SENTENCE_END, "3", "SUS-08", last, Workdays.after(last, 1)));
        assertThat(kinds(prison, suspended, released(last, 3))).containsExactly(Kind.RESUMPTION_DECISION);
        assertThat(kinds(prison, suspended, DIED)).containsExactly(Kind.ENTITLEMENT_STOP);
    }

    @Test
    void ben23WhoDiedAwayIsPaidByTheLawOfTheDeathAndNotToTheEndOfTheYear() {
        LocalDate yearEnd = LocalDate.of(2025, 12, 31);
        CaseEvent[] left = {
            new TransferOutRequested(CASE, ON, "310105", ON, yearEnd),
            new CaseTransferredOut(CASE, ON, "310105", "R-1", yearEnd)
        };
        assertThat(paid("WAR_VETERAN", left).deadlines())
                .extracting(Deadline::rule, Deadline::dueOn)
                .containsExactly(tuple("BEN-23", yearEnd));
        assertThat(paid("WAR_VETERAN", left[0], left[1], DIED).deadlines())
                .extracting(Deadline::rule, Deadline::since, Deadline::dueOn)
                .containsExactly(tuple("BEN-18", THEN, null));
        SubjectDeathRecorded after = new SubjectDeathRecorded(CASE, yearEnd.plusDays(1), DeathProof.CERTIFICATE, HASH);
        assertThat(paid("WAR_VETERAN", left[0], left[1], after).deadlines())
                .extracting(Deadline::rule, Deadline::dueOn)
                .as("was to stop before")
                .containsExactly(tuple("BEN-23", yearEnd));
        CaseId other = CaseId.of("01937b5e-0000-7000-8000-0000000000d5");
        assertThat(paid(
                "MARTYR_SURVIVOR", new RelationRecorded(CASE, ON, other, Relation.SURVIVOR_OF, HASH),
                new RelationEnded(CASE, ON, other, Relation.SURVIVOR_OF), left[0], left[1], DIED).deadlines())
                .extracting(Deadline::rule, Deadline::dueOn)
                .as("survived nobody")
                .containsExactly(tuple("BEN-23", yearEnd));
    }
}
