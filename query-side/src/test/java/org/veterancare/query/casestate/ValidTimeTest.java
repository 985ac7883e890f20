package org.veterancare.query.casestate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.DeadlineEvent.DeadlineRecomputed;
import org.veterancare.events.Due;
import org.veterancare.events.RegistrationEvent.BundleItem;
import org.veterancare.events.RegistrationEvent.BundleItemDone;
import org.veterancare.events.RegistrationEvent.BundleStarted;
import org.veterancare.events.RegistrationEvent.ReportDueRecomputed;
import org.veterancare.events.RegistrationEvent.ReportingNoticeIssued;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.SettlementAccepted;
import org.veterancare.events.RegistrationEvent.VeteranReported;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.Timeliness;
import org.veterancare.query.Recorded;
import org.veterancare.query.Stories;
import org.veterancare.query.casestate.Registration.Stage;

/** What was true on a day, by what was known at a moment (features.md B4). */
class ValidTimeTest {

    private static final CaseId CASE = new CaseId(Stories.id("valid"));
    private static final LocalDate WRONG = LocalDate.of(2025, 2, 1);
    private static final LocalDate RIGHT = LocalDate.of(2025, 2, 3);
    private static final LocalDate NOTIFIED_ON = LocalDate.of(2025, 3, 5);
    private static final LocalDate REPORTED_ON = LocalDate.of(2025, 3, 10);
    private static final LocalDate CORRECTED_ON = LocalDate.of(2025, 4, 7);
    private static final int BEFORE_CORRECTION = 3;

    private static final CaseOpened OPENED = (CaseOpened) Stories.underReview(CASE, Stories::sealed).getFirst();

    /** Opened, notified, reported with a wrong discharge date; weeks later the date is put right. */
    private static List<CaseEvent> corrected() {
        Service service = new Service(ServiceCategory.NCO, null, SettlementMode.ASSIGNED_WORK, WRONG);
        return new ArrayList<>(List.of(
                OPENED,
                new ReportingNoticeIssued(CASE, NOTIFIED_ON, service, Stories.due("REG-03", 5),
                        Stories.due("REG-04", 35), null),
                new VeteranReported(CASE, REPORTED_ON, service, Stories.sealed("退证0003"), Stories.STREET,
                        Timeliness.LATE, 2, Stories.due("REG-03", 5), Stories.due("REG-04", 35),
                        Stories.due("TRN-02", 180), null),
                new FactCorrected(
                        CASE, CORRECTED_ON, 2, CorrectedField.DISCHARGE_APPROVED_ON, WRONG.toString(),
                        RIGHT.toString(), null, null),
                new ReportDueRecomputed(
                        CASE, CORRECTED_ON, Stories.due("REG-03", 7), Stories.due("REG-04", 37), Timeliness.ON_TIME,
                        0, null)));
    }

    private static CaseState on(LocalDate day, List<CaseEvent> known) {
        return ValidTime.on(day, Recorded.all(known));
    }

    @Test
    void aSlipWasOneOnEveryDayFromWhenItIsKnown() {
        List<CaseEvent> then = corrected().subList(0, BEFORE_CORRECTION);
        List<CaseEvent> now = new ArrayList<>(then);
        now.add(new FactReversed(CASE, CORRECTED_ON, 2, "VeteranReported"));
        now.add(new ReportDueRecomputed(
                CASE, CORRECTED_ON, Stories.due("REG-03", 5), Stories.due("REG-04", 35), null, 0, null));
        assertThat(on(REPORTED_ON, then).registration().stage()).isEqualTo(Stage.REPORTED);
        assertThat(on(REPORTED_ON, now).registration().stage()).isEqualTo(Stage.NOTIFIED);
        assertThat(on(REPORTED_ON, now).registration().report()).isNull();
    }

    @Test
    void fourQuadrantsGiveFourAnswers() {
        List<CaseEvent> now = corrected();
        List<CaseEvent> then = now.subList(0, BEFORE_CORRECTION);

        Registration early = on(NOTIFIED_ON, then).registration();
        assertThat(early.stage()).isEqualTo(Stage.NOTIFIED);
        assertThat(early.service().dischargeApprovedOn()).isEqualTo(WRONG);
        assertThat(early.dates().due().dueOn()).isEqualTo(Stories.due("REG-03", 5).dueOn());

        Registration earlyAsKnownNow = on(NOTIFIED_ON, now).registration();
        assertThat(earlyAsKnownNow.stage()).isEqualTo(Stage.NOTIFIED);
        assertThat(earlyAsKnownNow.report()).isNull();
        assertThat(earlyAsKnownNow.service().dischargeApprovedOn()).isEqualTo(RIGHT);
        assertThat(earlyAsKnownNow.dates().due().dueOn()).isEqualTo(Stories.due("REG-03", 7).dueOn());

        Registration late = on(REPORTED_ON, then).registration();
        assertThat(late.stage()).isEqualTo(Stage.REPORTED);
        assertThat(late.report().timeliness()).isEqualTo(Timeliness.LATE);
        assertThat(late.service().dischargeApprovedOn()).isEqualTo(WRONG);

        Registration lateAsKnownNow = on(REPORTED_ON, now).registration();
        assertThat(lateAsKnownNow.stage()).isEqualTo(Stage.REPORTED);
        assertThat(lateAsKnownNow.report().timeliness()).isEqualTo(Timeliness.ON_TIME);
        assertThat(lateAsKnownNow.service().dischargeApprovedOn()).isEqualTo(RIGHT);
    }

    /** The item of the bundle and our own last day are counted from the discharge too, after the report's (REG-11). */
    @Test
    void tim06AllDatesThatWereCountedFromTheWrongValueAreThoseOfTheRightOne() {
        LocalDate started = REPORTED_ON.plusDays(1);
        Due wrong = Stories.due("REG-11", 60);
        Due right = Stories.due("REG-11", 62);
        List<CaseEvent> story = new ArrayList<>(corrected().subList(0, BEFORE_CORRECTION));
        story.add(new SettlementAccepted(CASE, started, false, null));
        story.add(new BundleStarted(CASE, started, "2025.1", List.of(
                new BundleItem("SERVICE_REGISTRATION", "X", wrong), new BundleItem("ID_CARD", "POLICE", wrong))));
        List<CaseEvent> then = List.copyOf(story);
        story.addAll(corrected().subList(BEFORE_CORRECTION, corrected().size()));
        for (String item : List.of("SERVICE_REGISTRATION", "ID_CARD")) {
            story.add(new DeadlineRecomputed(
                    CASE, CORRECTED_ON, "BUNDLE_ITEM", item, wrong, right, List.of(), DeadlineRecomputed.CORRECTION));
        }
        assertThat(items(on(started, then))).containsExactly(wrong.dueOn(), wrong.dueOn());
        assertThat(items(on(started, story))).containsExactly(right.dueOn(), right.dueOn());
        assertThat(on(started, story).registration().dates().due().dueOn())
                .isEqualTo(Stories.due("REG-03", 7).dueOn());

        story.add(new DeadlineRecomputed(
                CASE, CORRECTED_ON, "BUNDLE_ITEM", "ID_CARD", right, wrong, List.of(),
                DeadlineRecomputed.HOLIDAY_TABLE));
        assertThat(items(on(started, story))).as("another table counts from its own day")
                .containsExactly(right.dueOn(), right.dueOn());
        assertThat(items(on(CORRECTED_ON, story))).containsExactly(right.dueOn(), wrong.dueOn());
    }

    private static List<LocalDate> items(CaseState state) {
        return state.deadlines()
                .stream()
                .filter(task -> task.kind() == Deadline.Kind.BUNDLE_ITEM)
                .map(Deadline::dueOn)
                .toList();
    }

    @Test
    void aFactThatWasRecordedLateCountsFromItsOwnDay() {
        List<CaseEvent> story = corrected();
        LocalDate started = REPORTED_ON.plusDays(5);
        story.add(new SettlementAccepted(CASE, started, false, null));
        story.add(new BundleStarted(CASE, started, "2025.1", List.of(
                new BundleItem("HUKOU", "POLICE", Stories.due("ONE-01", 30)),
                new BundleItem("ID_CARD", "POLICE", Stories.due("ONE-05", 90)))));
        story.add(new BundleItemDone(CASE, started.plusDays(10), "HUKOU", "R-1"));
        story.add(new BundleItemDone(CASE, started.plusDays(4), "ID_CARD", "R-2"));

        CaseState between = on(started.plusDays(6), story);

        assertThat(between.bundle().items()).filteredOn(Bundle.Item::isOpen)
                .extracting(Bundle.Item::code)
                .containsExactly("HUKOU");
        assertThat(on(REPORTED_ON, story).bundle()).isNull();
    }

    @Test
    void one04WhatWasDoneBeforeTheFormStandsInItFromTheFormOn() {
        List<CaseEvent> story = corrected();
        LocalDate started = REPORTED_ON.plusDays(15);
        story.add(new SettlementAccepted(CASE, REPORTED_ON, false, null));
        story.add(new BundleStarted(CASE, started, "2025.1", List.of(
                new BundleItem("HUKOU", "POLICE", Stories.due("ONE-01", 30)))));
        story.add(new BundleItemDone(CASE, started.minusDays(10), "HUKOU", "R-1"));
        assertThat(on(started.minusDays(5), story).bundle()).isNull();
        assertThat(on(started, story).bundle().items()).extracting(Bundle.Item::state)
                .containsExactly(Bundle.ItemState.DONE);
    }

    @Test
    void whatRestsOnSomethingLaterIsNotGuessed() {
        List<CaseEvent> story = corrected();
        story.add(new SettlementAccepted(CASE, REPORTED_ON.plusDays(20), false, null));
        story.add(new BundleStarted(CASE, REPORTED_ON.plusDays(10), "2025.1", List.of()));

        assertThatThrownBy(() -> on(REPORTED_ON.plusDays(15), story))
                .isInstanceOfSatisfying(UnclearDate.class, unclear -> {
                    assertThat(unclear.version()).isEqualTo(6);
                    assertThat(unclear.later()).isEqualTo(5);
                });
        assertThat(on(REPORTED_ON.plusDays(5), story).bundle()).isNull();
        assertThat(on(REPORTED_ON.plusDays(20), story).bundle()).isNotNull();
    }

    @Test
    void nothingWasTrueOfACaseBeforeItWasOpened() {
        assertThat(on(OPENED.occurredOn().minusDays(1), corrected())).isNull();
        assertThat(on(OPENED.occurredOn(), corrected()).registration().stage()).isEqualTo(Stage.EXPECTED);
    }

    @Test
    void onEveryDayOfEveryStoryThereIsAnAnswerAndOnTheLastItIsTheCaseAsItIs() {
        for (List<CaseEvent> story : List.of(
                Stories.wholeWay(CASE, Stories::sealed),
                Stories.lateAndHard(CASE, Stories::sealed),
                Stories.forfeited(CASE, Stories::sealed))) {
            List<RecordedFact> facts = Recorded.all(story);
            LocalDate last = story.getLast().occurredOn();
            for (LocalDate day = story.getFirst().occurredOn(); !day.isAfter(last); day = day.plusDays(1)) {
                assertThat(ValidTime.on(day, facts).caseId()).isEqualTo(CASE);
            }
            assertThat(ValidTime.on(last, facts)).isEqualTo(CaseState.of(facts));
        }
    }
}
