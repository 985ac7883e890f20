package org.veterancare.command;

import static org.veterancare.command.Actors.DISTRICT_APPROVER;
import static org.veterancare.command.Actors.STATION_HEAD;
import static org.veterancare.command.Actors.STREET_WORKER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.entered;
import static org.veterancare.command.CaseFixture.fixture;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.Rejections.broken;

import java.time.LocalDate;
import java.util.function.Function;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.veterancare.command.CaseLifeCommand.ApproveBackdating;
import org.veterancare.command.hardship.HardshipCommand.PublishNotice;
import org.veterancare.command.life.MoveCommand.ChangeResidence;
import org.veterancare.command.life.SubjectCommand.RecordDeath;
import org.veterancare.command.life.SubjectCommand.RecordNameChange;
import org.veterancare.command.placement.PlacementCommand.PublishScore;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.BackdatingApproved;
import org.veterancare.events.MoveEvent.ResidenceChanged;
import org.veterancare.events.Personal;
import org.veterancare.events.SubjectEvent.DeathProof;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;

/** S24: a fact of more than ninety days ago takes two persons; what marks it as such is the command's way to the case. */
class BackdatingTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 9, 25);
    private static final LocalDate LONG_AGO = LocalDate.of(2025, 3, 3);
    private static final String HASH = "sha256:" + "ab".repeat(32);
    private static final RecordDeath DEATH = new RecordDeath(CASE, LONG_AGO, DeathProof.CERTIFICATE, HASH);
    private static final SubjectDeathRecorded DIED = new SubjectDeathRecorded(
            CASE, LONG_AGO, DeathProof.CERTIFICATE, HASH);
    private static final EventMessage<CaseEvent> AGREED = entered(
            STATION_HEAD, new BackdatingApproved(CASE, TODAY, "record-death", LONG_AGO, null));

    private static TestExecutor<VeteranCase> given(Object... more) {
        return fixture().given(opened()).andGiven(more);
    }

    private static MetaData longPast(MetaData by) {
        return by.and(VeteranCase.BACKDATED, true);
    }

    @Test
    void s24AFactOfLongAgoNeedsAnApprover() {
        given().when(DEATH, longPast(by(STREET_WORKER))).expectException(broken("BACKDATED"));
        given(AGREED).when(DEATH, longPast(by(STREET_WORKER))).expectEvents(DIED);
    }

    @Test
    void s24TheApproverIsNotWhoRecordsIt() {
        given(AGREED)
                .when(DEATH, longPast(by(Actors.as(STATION_HEAD, STREET_WORKER.role(), Actors.STREET))))
                .expectException(broken("FOUR-EYES"));
    }

    @Test
    void s24TheAgreementIsForOneCommandOnOneDay() {
        RecordDeath dayBefore = new RecordDeath(CASE, LONG_AGO.minusDays(1), DeathProof.CERTIFICATE, HASH);
        ChangeResidence other = new ChangeResidence(CASE, LONG_AGO, Actors.NEIGHBOURHOOD, "310112001000");
        given(AGREED).when(dayBefore, longPast(by(STREET_WORKER))).expectException(broken("BACKDATED"));
        given(AGREED).when(other, longPast(by(STREET_WORKER))).expectException(broken("BACKDATED"));
        ResidenceChanged used = new ResidenceChanged(
                CASE, LONG_AGO, Actors.NEIGHBOURHOOD, "310112001000");
        given(AGREED, used).when(DEATH, longPast(by(STREET_WORKER))).expectException(broken("BACKDATED"));
    }

    @Test
    void s24TheAgreementIsToWhatTheCommandSaysAndToNothingElse() {
        EventMessage<CaseEvent> toThis = entered(STATION_HEAD, new BackdatingApproved(
                CASE, TODAY, "record-death", LONG_AGO, CaseFixture.PLAIN.of(DEATH)));
        given(toThis).when(DEATH, longPast(by(STREET_WORKER))).expectEvents(DIED);
        given(toThis)
                .when(
                        new RecordDeath(CASE, LONG_AGO, DeathProof.CERTIFICATE, "sha256:" + "cd".repeat(32)),
                        longPast(by(STREET_WORKER)))
                .expectException(broken("BACKDATED"));
    }

    @Test
    void s24TheAgreementIsToPrivateValuesToo() {
        RecordNameChange name = new RecordNameChange(CASE, LONG_AGO, Personal.of("测试乙"), HASH);
        RecordNameChange another = new RecordNameChange(CASE, LONG_AGO, Personal.of("测试丙"), HASH);
        EventMessage<CaseEvent> toThis = entered(STATION_HEAD, new BackdatingApproved(
                CASE, TODAY, "record-name-change", LONG_AGO, CaseFixture.PLAIN.of(name)));
        given(toThis).when(another, longPast(by(STREET_WORKER))).expectException(broken("BACKDATED"));
        given(toThis).when(name, longPast(by(STREET_WORKER))).expectSuccessfulHandlerExecution();
    }

    @Test
    void s24NothingIsAgreedToThatNeedsNoAgreement() {
        given().when(new ApproveBackdating(CASE, TODAY, "record-death", DEATH), by(DISTRICT_APPROVER))
                .expectEvents(new BackdatingApproved(
                        CASE, TODAY, "record-death", LONG_AGO, CaseFixture.PLAIN.of(DEATH)));
        RecordDeath late = new RecordDeath(CASE, TODAY.minusDays(90), DeathProof.CERTIFICATE, HASH);
        given().when(new ApproveBackdating(CASE, TODAY, "record-death", late), by(DISTRICT_APPROVER))
                .expectException(broken("BACKDATED"));
    }

    /** The days to object are seen by all, and not said to be over by one (PLC-04, HRD-06). */
    @Test
    void s24ANoticeIsAgreedToAsSoonAsItsDaysCouldBeCutShort() {
        agreedFrom(4, on -> new PublishScore(CASE, on));
        agreedFrom(4, on -> new PublishNotice(CASE, on, 1, Personal.of("测")));
    }

    /** @param days how many the fact must lie back so that it takes a second person */
    private static void agreedFrom(int days, Function<LocalDate, CaseCommand> dated) {
        CaseCommand old = dated.apply(TODAY.minusDays(days));
        String name = CommandName.of(old.getClass());
        given().when(new ApproveBackdating(CASE, TODAY, name, old), by(DISTRICT_APPROVER))
                .expectEvents(new BackdatingApproved(CASE, TODAY, name, old.occurredOn(), CaseFixture.PLAIN.of(old)));
        CaseCommand late = dated.apply(TODAY.minusDays(days - 1));
        given().when(new ApproveBackdating(CASE, TODAY, name, late), by(DISTRICT_APPROVER))
                .expectException(broken("BACKDATED"));
    }

    @Test
    void aFactOfYesterdayNeedsNobodyElse() {
        given().when(DEATH, by(STREET_WORKER)).expectEvents(DIED);
    }
}
