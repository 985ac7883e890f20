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
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.ClassId;
import org.veterancare.events.DeliveryMode;
import org.veterancare.events.PlacementEvent.EmploymentFound;
import org.veterancare.events.PlacementEvent.EmploymentSought;
import org.veterancare.events.PlacementEvent.Occupation;
import org.veterancare.events.PlacementEvent.PlacementFollowedUp;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectKind;
import org.veterancare.events.TrainingClassEvent.Terms;
import org.veterancare.events.TrainingEvent.AttendanceRecorded;
import org.veterancare.events.TrainingEvent.CertificateIssued;
import org.veterancare.events.TrainingEvent.PostTrainingRecorded;
import org.veterancare.events.TrainingEvent.TrainingCompleted;
import org.veterancare.events.TrainingEvent.TrainingEnrolled;
import org.veterancare.events.TrainingEvent.TrainingFailed;
import org.veterancare.events.TrainingEvent.UniversityReturnRecorded;
import org.veterancare.events.TrainingKind;
import org.veterancare.query.Recorded;
import org.veterancare.query.Stories;
import org.veterancare.query.casestate.Deadline.Kind;
import org.veterancare.query.casestate.Enrolment.State;

/** Hours and a certificate that were slips are gone from the class and from what follows from it (TRN-03, TRN-11). */
class MistakenHoursTest {

    private static final CaseId CASE = new CaseId(Stories.id("hours"));
    private static final LocalDate ON = LocalDate.of(2025, 6, 18);
    private static final ClassId CLASS = ClassId.of("01937b5e-0000-7000-8000-0000000000c1");
    private static final AttendanceRecorded HOURS = new AttendanceRecorded(CASE, ON.plusDays(7), 1, 40, 4);

    private static CaseState state(CaseEvent... more) {
        Terms terms = new Terms(TrainingKind.SKILLS, DeliveryMode.OPEN, ON, ON.plusDays(40), true, true);
        List<CaseEvent> facts = new ArrayList<>(List.of(
                new CaseOpened(CASE, ON, SubjectKind.VETERAN, Stories.sealed("1"), Stories.sealed("2"), null, Sex.MALE,
                        YearMonth.of(1990, 1), true, Stories.STREET, Stories.NEIGHBOURHOOD, Stories.NEIGHBOURHOOD,
                        Stories.NEIGHBOURHOOD, null, null),
                new TrainingEnrolled(CASE, ON, 1, CLASS, terms, true, SettlementMode.SELF_EMPLOYMENT, "PLC-R")));
        facts.addAll(List.of(more));
        return CaseState.of(Recorded.all(facts));
    }

    private static FactReversed reversed(int version, Class<?> fact) {
        return new FactReversed(CASE, ON.plusDays(45), version, fact.getSimpleName());
    }

    @Test
    void theHoursThatAreLeftCount() {
        Enrolment one = state(HOURS, HOURS, reversed(2, AttendanceRecorded.class)).enrolments().getFirst();
        assertThat(one.heldHours()).isEqualTo(40);
        assertThat(one.attendedHours()).isEqualTo(4);
        assertThat(one.state()).isEqualTo(State.ATTENDING);
        Enrolment none = state(HOURS, reversed(2, AttendanceRecorded.class)).enrolments().getFirst();
        assertThat(none.heldHours()).isZero();
        assertThat(none.state()).isEqualTo(State.ENROLLED);
    }

    @Test
    void aPlaceWhoseEndWasASlipGoesOn() {
        for (CaseEvent end : List.of(
                new TrainingCompleted(CASE, ON.plusDays(40), 1, 95),
                new TrainingFailed(CASE, ON.plusDays(40), 1, 10, false))) {
            Enrolment back = state(HOURS, end, reversed(3, end.getClass())).enrolments().getFirst();
            assertThat(back.state()).isEqualTo(State.ATTENDING);
            assertThat(back.attendancePercent()).isNull();
            assertThat(back.ended()).isNull();
        }
    }

    @Test
    void aReturnToUniversityThatWasASlipIsNone() {
        CaseEvent returned = new UniversityReturnRecorded(
                CASE, ON.plusDays(40), true, false, true, Stories.due("TRN-06", 700));
        assertThat(state(returned).study().university()).hasSize(1);
        assertThat(state(returned, reversed(2, UniversityReturnRecorded.class)).study().university()).isEmpty();
    }

    @Test
    void trn07ATrainingOnTheJobThatWasASlipIsNone() {
        CaseEvent trained = new PostTrainingRecorded(
                CASE, ON.plusDays(40), "12310104425012349P", ON, ON.plusDays(30));
        assertThat(state(trained).study().onTheJob()).hasSize(1);
        assertThat(state(trained, reversed(2, PostTrainingRecorded.class)).study().onTheJob()).isEmpty();
    }

    @Test
    void plc14AnAnswerThatWasASlipCountsForNothingAndTheRightOneDoes() {
        CaseEvent found = new EmploymentFound(CASE, ON, "12310104425012349P");
        CaseEvent asked = new PlacementFollowedUp(CASE, ON.plusDays(30), 30, Occupation.SEEKING, null);
        CaseEvent slip = reversed(4, PlacementFollowedUp.class);
        CaseEvent sought = new EmploymentSought(CASE, ON);
        assertThat(state(sought, found, asked, slip).placement().aftercare().followUps()).isEmpty();
        CaseEvent right = new PlacementFollowedUp(CASE, ON.plusDays(30), 30, Occupation.EMPLOYED, null);
        assertThat(state(sought, found, asked, slip, right).placement().aftercare().followUps())
                .extracting(Aftercare.FollowUp::occupation)
                .containsExactly(Occupation.EMPLOYED);
    }

    @Test
    void aCompletionStandsWithoutTheCertificateAndEarnsNoRecommendation() {
        CaseEvent done = new TrainingCompleted(CASE, ON.plusDays(40), 1, 95);
        CaseEvent certificate = new CertificateIssued(CASE, ON.plusDays(40), 1, Stories.sealed("4"));
        assertThat(state(HOURS, done, certificate).deadlines()).extracting(Deadline::kind)
                .contains(Kind.JOB_RECOMMENDATION);
        CaseState back = state(HOURS, done, certificate, reversed(4, CertificateIssued.class));
        assertThat(back.deadlines()).extracting(Deadline::kind).doesNotContain(Kind.JOB_RECOMMENDATION);
        assertThat(back.enrolments().getFirst().state()).isEqualTo(State.COMPLETED);
        assertThat(back.enrolments().getFirst().certificateNumber()).isNull();
        CaseEvent right = new CertificateIssued(CASE, ON.plusDays(46), 1, Stories.sealed("5"));
        CaseState again = state(HOURS, done, certificate, reversed(4, CertificateIssued.class), right);
        assertThat(again.enrolments().getFirst().state()).isEqualTo(State.CERTIFIED);
        assertThat(again.enrolments().getFirst().certificateNumber()).isEqualTo(Stories.sealed("5"));
    }
}
