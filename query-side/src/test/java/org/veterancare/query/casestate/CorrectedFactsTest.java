package org.veterancare.query.casestate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.veterancare.events.BenefitEvent.DisabilityGraded;
import org.veterancare.events.BenefitEvent.EntitlementApplied;
import org.veterancare.events.BenefitEvent.EntitlementConfirmed;
import org.veterancare.events.BenefitEvent.ForwardedForAssessment;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.CorrectionReviewOpened;
import org.veterancare.events.CaseLifeEvent.CorrectionReviewed;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.DisabilityNature;
import org.veterancare.events.NcoTier;
import org.veterancare.events.Personal;
import org.veterancare.events.RegistrationEvent.ReportDueRecomputed;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.VeteranReported;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectEvent.DeathProof;
import org.veterancare.events.SubjectEvent.IdentityAdded;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;
import org.veterancare.events.SubjectKind;
import org.veterancare.events.Timeliness;
import org.veterancare.query.Recorded;
import org.veterancare.query.Stories;

/** What a case and its figures show once a value was put right, and that both values stay to be read. */
class CorrectedFactsTest {

    private static final CaseId CASE = new CaseId(Stories.id("corrected"));
    private static final LocalDate OPENED = LocalDate.of(2025, 3, 3);
    private static final LocalDate WRONG = LocalDate.of(2025, 3, 10);
    private static final LocalDate RIGHT = LocalDate.of(2025, 3, 20);
    private static final LocalDate ON = LocalDate.of(2025, 4, 7);

    private static List<CaseEvent> reported(CaseEvent... more) {
        List<CaseEvent> facts = new ArrayList<>(List.of(
                new CaseOpened(CASE, OPENED, SubjectKind.VETERAN, Stories.sealed("1"), Stories.sealed("2"), null,
                        Sex.MALE, YearMonth.of(1990, 1), true, Stories.STREET, Stories.NEIGHBOURHOOD,
                        Stories.NEIGHBOURHOOD, Stories.NEIGHBOURHOOD, null, null),
                new VeteranReported(CASE, WRONG, new Service(
                        ServiceCategory.NCO, NcoTier.JUNIOR_NCO, SettlementMode.SELF_EMPLOYMENT,
                        OPENED.minusDays(9)), Stories.sealed("3"), Stories.STREET, Timeliness.ON_TIME, 0,
                        Stories.due("REG-02", 5), Stories.due("REG-04", 35), Stories.due("TRN-02", 180), null)));
        facts.addAll(List.of(more));
        return facts;
    }

    private static FactCorrected corrected(long version, CorrectedField field, Object before, Object after) {
        return new FactCorrected(CASE, ON, version, field, before.toString(), after.toString(), null, null);
    }

    private static CaseState state(CaseEvent... more) {
        return CaseState.of(Recorded.all(reported(more)));
    }

    private static Measure figure(CaseState state, Metric metric) {
        return Measures.of(state).stream().filter(measure -> measure.metric() == metric).findFirst().orElse(null);
    }

    private static CaseEvent[] anotherDay() {
        return new CaseEvent[]{
            corrected(1, CorrectedField.REPORTED_ON, WRONG, RIGHT),
            new ReportDueRecomputed(
                    CASE, ON, Stories.due("REG-02", 5), Stories.due("REG-04", 35), Timeliness.LATE, 8,
                    Stories.due("TRN-02", 190))
        };
    }

    @Test
    void theFigureOfReportsInTimeFollowsTheDayOfTheReport() {
        Measure before = figure(state(), Metric.ON_TIME_REPORT);
        assertThat(before.day()).isEqualTo(WRONG);
        assertThat(before.numerator()).isEqualTo(1);
        Measure after = figure(state(anotherDay()), Metric.ON_TIME_REPORT);
        assertThat(after.day()).isEqualTo(RIGHT);
        assertThat(after.numerator()).isZero();
    }

    @Test
    void onTheDaysBetweenNobodyHadReported() {
        assertThat(ValidTime.on(RIGHT.minusDays(1), Recorded.all(reported(anotherDay()))).registration().report())
                .isNull();
        assertThat(ValidTime.on(RIGHT, Recorded.all(reported(anotherDay()))).registration().report().mark().on())
                .isEqualTo(RIGHT);
        assertThat(ValidTime.on(RIGHT.minusDays(1), Recorded.all(reported())).registration().report()).isNotNull();
    }

    @Test
    void theFiguresOfTheSelfEmployedLeaveOutWhoNeverWas() {
        assertThat(figure(state(), Metric.EMPLOYMENT_AT_SIX_MONTHS)).isNotNull();
        CaseState right = state(corrected(
                1, CorrectedField.SERVICE, "NCO/JUNIOR_NCO/SELF_EMPLOYMENT", "OFFICER//DEMOBILIZATION"));
        assertThat(figure(right, Metric.EMPLOYMENT_AT_SIX_MONTHS)).isNull();
        assertThat(right.registration().service().tier()).isNull();
        CaseState away = state(corrected(
                0, CorrectedField.RESIDENCE_REGION, Stories.NEIGHBOURHOOD, "310112000000"));
        assertThat(figure(away, Metric.EMPLOYMENT_AT_SIX_MONTHS)).isNull();
    }

    @Test
    void placesAndPapersShowTheRightValue() {
        CaseState right = state(
                corrected(1, CorrectedField.SETTLEMENT_PLACE, Stories.STREET, "310104008000"),
                corrected(0, CorrectedField.HUKOU_REGION, Stories.NEIGHBOURHOOD, "310104008901"),
                new FactCorrected(
                        CASE, ON, 1, CorrectedField.CERTIFICATE_NUMBER, null, null, null, null,
                        Stories.sealed("4"), null));
        assertThat(right.registration().report().settlementPlace()).isEqualTo("310104008000");
        assertThat(right.stations().hukouRegion()).isEqualTo("310104008901");
        assertThat(right.registration().report().certificateNumber()).isEqualTo(Stories.sealed("4"));
        assertThat(right.corrections()).hasSize(3);
        assertThat(right.corrections().getFirst().before()).isEqualTo(Stories.STREET);
    }

    /** S21, of facts that were written in codes, of sealed ones, and of one in codes that is put right by a sealed one. */
    @Test
    void s21AGradeThatIsPutRightCountsFromItsApprovalAndTheCaseAsItStoodSaysTheWrongOne() {
        LocalDate march = LocalDate.of(2025, 3, 20);
        LocalDate september = LocalDate.of(2025, 9, 5);
        DisabilityGraded inCodes = new DisabilityGraded(CASE, march, 1, DisabilityNature.DUTY, 8, "D-1", null);
        FactCorrected codes = new FactCorrected(
                CASE, september, 3, CorrectedField.DISABILITY_GRADE, "8", "7", null, null);
        Personal wrong = Stories.sealed("DUTY/8");
        Personal right = Stories.sealed("DUTY/7");
        DisabilityGraded closed = new DisabilityGraded(CASE, march, 1, null, null, "D-1", wrong);
        FactCorrected sealed = new FactCorrected(
                CASE, september, 3, CorrectedField.DISABILITY_GRADE, null, null, null, null, null, right);
        Entitlement.Grading before = s21(inCodes, codes).grading();
        assertThat(before.nature()).isEqualTo(DisabilityNature.DUTY);
        assertThat(before.grade()).isEqualTo(7);
        for (DisabilityGraded graded : List.of(inCodes, closed)) {
            Entitlement.Grading now = s21(graded, sealed).grading();
            assertThat(now.disability()).isEqualTo(right);
            assertThat(now.nature()).as("the wrong one stays where it was written").isNull();
            assertThat(now.grade()).isNull();
        }
    }

    private static Entitlement s21(DisabilityGraded graded, FactCorrected corrected) {
        LocalDate march = graded.occurredOn();
        LocalDate september = corrected.occurredOn();
        List<CaseEvent> facts = List.of(
                reported().getFirst(), new EntitlementApplied(CASE, OPENED, 1, "DISABLED_SERVICEMAN", null),
                new ForwardedForAssessment(CASE, OPENED, 1, null),
                graded,
                new EntitlementConfirmed(CASE, march.plusDays(9), 1, YearMonth.of(2025, 3), "310104"),
                corrected,
                new CorrectionReviewOpened(
                        CASE, september, 1, 3, CorrectedField.DISABILITY_GRADE, List.of("Benefits")));
        Entitlement asItStood = CaseState.of(Recorded.all(facts.subList(0, 5))).entitlements().getFirst();
        assertThat(asItStood.grading().grade()).isEqualTo(graded.grade());
        assertThat(asItStood.grading().disability()).isEqualTo(graded.disability());
        CaseState state = CaseState.of(Recorded.all(facts));
        Entitlement now = state.entitlements().getFirst();
        assertThat(now.grading().mark().on()).isEqualTo(march);
        assertThat(now.payment()).isEqualTo(asItStood.payment());
        assertThat(now.state()).isEqualTo(Entitlement.State.IN_PAYMENT);
        assertThat(state.deadlines()).extracting(Deadline::kind).containsExactly(Deadline.Kind.CORRECTION_REVIEW);
        return now;
    }

    @Test
    void theCaseIsOfTheRightKindOfPerson() {
        CaseState right = CaseState.of(Recorded.all(List.of(
                reported().getFirst(), new IdentityAdded(CASE, ON, SubjectKind.SURVIVOR, "sha256:" + "ab".repeat(32)),
                corrected(0, CorrectedField.SUBJECT_KIND, "VETERAN", "MILITARY_FAMILY"))));
        assertThat(right.subject().kind()).isEqualTo(SubjectKind.MILITARY_FAMILY);
        assertThat(right.is(SubjectKind.VETERAN)).isFalse();
        assertThat(right.is(SubjectKind.SURVIVOR)).isTrue();
        CaseState other = CaseState.of(Recorded.all(List.of(
                reported().getFirst(), new IdentityAdded(CASE, ON, SubjectKind.SURVIVOR, "sha256:" + "ab".repeat(32)),
                corrected(1, CorrectedField.SUBJECT_KIND, "SURVIVOR", "MILITARY_FAMILY"))));
        assertThat(other.subject().kind()).isEqualTo(SubjectKind.VETERAN);
        assertThat(other.is(SubjectKind.SURVIVOR)).isFalse();
    }

    @Test
    void thePersonLivedUntilTheRightDayOfDeath() {
        LocalDate wrong = RIGHT.plusDays(20);
        LocalDate right = RIGHT.plusDays(30);
        CaseEvent[] facts = {
            new SubjectDeathRecorded(CASE, wrong, DeathProof.CERTIFICATE, "sha256:" + "ab".repeat(32)),
            corrected(2, CorrectedField.DIED_ON, wrong, right)};
        assertThat(state(facts).person().death().mark().on()).isEqualTo(right);
        assertThat(ValidTime.on(right.minusDays(1), Recorded.all(reported(facts))).person().isDead()).isFalse();
        assertThat(ValidTime.on(right, Recorded.all(reported(facts))).person().isDead()).isTrue();
    }

    @Test
    void whatWasBuiltOnAWrongValueIsATaskUntilSomebodyLookedAtIt() {
        CaseEvent[] opened = {
            corrected(1, CorrectedField.SETTLEMENT_PLACE, Stories.STREET, "310104008000"),
            new CorrectionReviewOpened(
                    CASE, ON, 1, 1, CorrectedField.SETTLEMENT_PLACE, List.of("Registration"))
        };
        CaseState open = state(opened);
        assertThat(open.deadlines()).extracting(Deadline::kind).contains(Deadline.Kind.CORRECTION_REVIEW);
        CaseState done = state(opened[0], opened[1], new CorrectionReviewed(CASE, ON.plusDays(1), 1, "STANDS"));
        assertThat(done.deadlines()).extracting(Deadline::kind).doesNotContain(Deadline.Kind.CORRECTION_REVIEW);
        assertThat(done.corrections().getFirst().review().outcome()).isEqualTo("STANDS");
    }
}
