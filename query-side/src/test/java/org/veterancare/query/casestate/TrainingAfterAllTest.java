package org.veterancare.query.casestate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.ClassId;
import org.veterancare.events.DeliveryMode;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectEvent.DeathProof;
import org.veterancare.events.SubjectEvent.DeathRecordRevoked;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;
import org.veterancare.events.SubjectKind;
import org.veterancare.events.TrainingClassEvent.Terms;
import org.veterancare.events.TrainingEvent.AttendanceRecorded;
import org.veterancare.events.TrainingEvent.EnrolmentWithdrawn;
import org.veterancare.events.TrainingEvent.TrainingDeclined;
import org.veterancare.events.TrainingEvent.TrainingEnrolled;
import org.veterancare.events.TrainingEvent.TrainingOffered;
import org.veterancare.events.TrainingKind;
import org.veterancare.query.Recorded;
import org.veterancare.query.Stories;
import org.veterancare.query.casestate.Deadline.Kind;
import org.veterancare.query.casestate.Enrolment.State;

/** A training that a wrong death record ended waits for somebody to find a seat again (S59). */
class TrainingAfterAllTest {

    private static final CaseId CASE = new CaseId(Stories.id("lives after all"));
    private static final LocalDate ON = LocalDate.of(2025, 6, 18);
    private static final LocalDate AGAIN = ON.plusDays(20);
    private static final ClassId CLASS = ClassId.of("01937b5e-0000-7000-8000-0000000000c1");
    private static final SubjectDeathRecorded DIED = new SubjectDeathRecorded(
            CASE, ON.plusDays(10), DeathProof.CERTIFICATE, "sha256:" + "ab".repeat(32));
    private static final EnrolmentWithdrawn ENDED = new EnrolmentWithdrawn(CASE, ON.plusDays(10), 1, CLASS, null);
    private static final DeathRecordRevoked LIVES = new DeathRecordRevoked(
            CASE, AGAIN, "sha256:" + "cd".repeat(32));

    private static TrainingEnrolled enrolled(int number) {
        Terms terms = new Terms(TrainingKind.SKILLS, DeliveryMode.OPEN, ON, ON.plusDays(40), true, true);
        return new TrainingEnrolled(CASE, ON, number, CLASS, terms, true, SettlementMode.SELF_EMPLOYMENT, "PLC-R");
    }

    private static CaseState state(CaseEvent... more) {
        List<CaseEvent> facts = new ArrayList<>(List.of(
                new CaseOpened(CASE, ON, SubjectKind.VETERAN, Stories.sealed("1"), Stories.sealed("2"), null, Sex.MALE,
                        YearMonth.of(1990, 1), true, Stories.STREET, Stories.NEIGHBOURHOOD, Stories.NEIGHBOURHOOD,
                        Stories.NEIGHBOURHOOD, null, null),
                enrolled(1), new AttendanceRecorded(CASE, ON.plusDays(7), 1, 40, 36)));
        facts.addAll(List.of(more));
        return CaseState.of(Recorded.all(facts));
    }

    private static List<Kind> kinds(CaseState state) {
        return state.deadlines().stream().map(Deadline::kind).toList();
    }

    @Test
    void itIsATaskFromTheDayOnWhichTheDeathWasNone() {
        assertThat(kinds(state(DIED, ENDED))).doesNotContain(Kind.TRAINING_RESUMPTION);
        assertThat(state(DIED, ENDED, LIVES).deadlines())
                .filteredOn(task -> task.kind() == Kind.TRAINING_RESUMPTION)
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.ref()).isEqualTo("1");
                    assertThat(task.since()).isEqualTo(AGAIN);
                });
    }

    @Test
    void takenUpAgainItGoesOnWithItsHours() {
        CaseState state = state(DIED, ENDED, LIVES, enrolled(1));
        assertThat(kinds(state)).contains(Kind.TRAINING_COMPLETION).doesNotContain(Kind.TRAINING_RESUMPTION);
        assertThat(state.enrolments()).singleElement().satisfies(place -> {
            assertThat(place.state()).isEqualTo(State.ATTENDING);
            assertThat(place.attendedHours()).isEqualTo(36);
            assertThat(place.ended()).isNull();
        });
    }

    @Test
    void aPlaceInAnotherClassOfTheKindOrARefusalEndsIt() {
        assertThat(kinds(state(DIED, ENDED, LIVES, enrolled(2)))).doesNotContain(Kind.TRAINING_RESUMPTION);
        TrainingDeclined no = new TrainingDeclined(
                CASE, AGAIN, TrainingKind.SKILLS, "sha256:" + "ef".repeat(32), Stories.sealed("3"));
        assertThat(kinds(state(DIED, ENDED, LIVES, no))).doesNotContain(Kind.TRAINING_RESUMPTION);
    }

    /** The place is the answer to an offer that was made before it was taken up again. */
    @Test
    void trn01AnOfferIsAnsweredByTakingUpThePlaceAgain() {
        TrainingOffered offer = new TrainingOffered(CASE, AGAIN, CLASS, TrainingKind.SKILLS, AGAIN.plusDays(7));
        assertThat(kinds(state(DIED, ENDED, LIVES, offer))).contains(Kind.TRAINING_OFFER);
        assertThat(kinds(state(DIED, ENDED, LIVES, offer, enrolled(1)))).doesNotContain(Kind.TRAINING_OFFER);
    }

    @Test
    void trn03AnOfferNamesTheRuleOfItsKind() {
        for (TrainingKind kind : TrainingKind.values()) {
            TrainingOffered offer = new TrainingOffered(CASE, AGAIN, CLASS, kind, AGAIN.plusDays(7));
            assertThat(state(offer).deadlines())
                    .filteredOn(task -> task.kind() == Kind.TRAINING_OFFER)
                    .extracting(Deadline::rule)
                    .containsExactly(kind == TrainingKind.ADAPTATION ? "TRN-01" : "TRN-03");
        }
    }

    /** A refusal of before is none of what came after it. */
    @Test
    void s25WhoDeclinedAndTookAPlaceAfterAllIsAskedAgainWhereItLedToNothing() {
        TrainingDeclined no = new TrainingDeclined(
                CASE, ON, TrainingKind.SKILLS, "sha256:" + "ef".repeat(32), Stories.sealed("3"));
        assertThat(kinds(state(no, enrolled(2), DIED, ENDED, new EnrolmentWithdrawn(
                CASE, ON.plusDays(10), 2, CLASS, null), LIVES))).contains(Kind.TRAINING_RESUMPTION);
        assertThat(kinds(state(enrolled(2), no, DIED, ENDED, new EnrolmentWithdrawn(
                CASE, ON.plusDays(10), 2, CLASS, null), LIVES))).doesNotContain(Kind.TRAINING_RESUMPTION);
    }
}
