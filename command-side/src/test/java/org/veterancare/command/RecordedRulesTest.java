package org.veterancare.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.registration.Reports.report;
import static org.veterancare.command.registration.Reports.reported;
import static org.veterancare.command.registration.Reports.selfEmployed;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.veterancare.command.CaseLifeCommand.DeclareInterest;
import org.veterancare.command.family.FamilyCommand.RegisterChild;
import org.veterancare.command.hardship.HardshipCommand.SubmitApplication;
import org.veterancare.command.life.MoveCommand.ChangeResidence;
import org.veterancare.command.life.SubjectCommand.VerifyIdentity;
import org.veterancare.command.placement.PlacementCommand.OpenPlacement;
import org.veterancare.command.placement.PlacementCommand.SeekEmployment;
import org.veterancare.command.registration.RegistrationCommand.StartBundle;
import org.veterancare.command.registration.Reports;
import org.veterancare.command.training.TrainingCommand.EnrolInTraining;
import org.veterancare.events.Actor;
import org.veterancare.events.ClassId;
import org.veterancare.events.DeliveryMode;
import org.veterancare.events.NcoTier;
import org.veterancare.events.Personal;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.SettlementAccepted;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.SubjectEvent.IdentitySource;
import org.veterancare.events.TrainingClassEvent.Terms;
import org.veterancare.events.TrainingKind;
import org.veterancare.law.AssignedWorkGround;

/** With a fact stand the rules of its own decision; what every command is asked says nothing about this one (decision 5). */
class RecordedRulesTest {

    private static final String HASH = "sha256:" + "ab".repeat(32);
    private static final LocalDate DAY = LocalDate.of(2025, 6, 18);
    private static final DecidedCase OPEN = DecidedCase.begun(opened(), MetaData.emptyInstance());

    private static List<String> rules(DecidedCase decided, CaseCommand command, Actor actor) {
        return decided.after(command, Actors.by(actor)).orElseThrow().rules();
    }

    @Test
    void aReportNamesTheRulesOfReports() {
        assertThat(rules(OPEN, report(selfEmployed(DAY.minusDays(10)), DAY), Actors.STREET_WORKER))
                .containsExactly(
                        "REG-01", "CASE-STATE", "VAL-TEL-3", "SET-01", "VAL-DATE-2", "REG-02", "TIM-01", "TIM-03",
                        "REG-04",
                        "TRN-02", "REG-11");
    }

    @Test
    void aReportAfterANoticeNamesTheNoticesDay() {
        Service officer = Reports.transferredOfficer(DAY.minusDays(10));
        DecidedCase noticed = OPEN.with(
                Reports.noticed(officer, DAY.minusDays(8), DAY.plusDays(10)), MetaData.emptyInstance());
        assertThat(rules(noticed, report(officer, DAY), Actors.STREET_WORKER)).contains("REG-03", "REG-04")
                .doesNotContain("REG-02");
        assertThat(rules(OPEN, Reports.notice(officer, DAY, DAY.plusDays(10)), Actors.STREET_WORKER))
                .contains("REG-03", "REG-04", "TIM-03")
                .doesNotContain("REG-02");
    }

    /** What decides by a day or by a choice of law, and refuses nothing, is named as well. */
    @Test
    void aRuleThatSetsADayOrChoosesTheLawIsNamed() {
        DecidedCase waiting = OPEN.with(reported(assigned(), DAY), MetaData.emptyInstance());
        OpenPlacement merit = new OpenPlacement(CASE, DAY, AssignedWorkGround.MERIT, Set.of(), null, HASH);
        assertThat(rules(waiting, merit, Actors.DISTRICT_OFFICER)).contains("PLC-01", "PLC-02", "TIM-02", "TIM-03");
        DecidedCase free = OPEN.with(reported(selfEmployed(DAY.minusDays(10)), DAY), MetaData.emptyInstance());
        Terms terms = new Terms(TrainingKind.SKILLS, DeliveryMode.OPEN, DAY, DAY.plusDays(9), true, false);
        assertThat(rules(free, new EnrolInTraining(CASE, DAY, new ClassId(UUID.randomUUID()), terms, true),
                Actors.STREET_WORKER)).contains("TRN-03");
        SubmitApplication application = new SubmitApplication(
                CASE, DAY, "ILLNESS", Personal.of("示例"), "WINDOW", Actors.STREET);
        assertThat(rules(OPEN, application, Actors.STREET_WORKER)).contains("HRD-12", "TIM-04");
        DecidedCase accepted = free.with(new SettlementAccepted(CASE, DAY, false, null), MetaData.emptyInstance());
        assertThat(rules(accepted, new StartBundle(CASE, DAY), Actors.STREET_WORKER))
                .contains("ONE-01", "ONE-05", "TIM-01");
    }

    private static Service assigned() {
        return new Service(
                ServiceCategory.NCO, NcoTier.SENIOR_NCO, SettlementMode.ASSIGNED_WORK, DAY.minusDays(10));
    }

    @Test
    void aSearchForWorkNamesNoRuleOfAssignedWork() {
        DecidedCase reported = OPEN.with(reported(selfEmployed(DAY.minusDays(10)), DAY), MetaData.emptyInstance());
        assertThat(rules(reported, new SeekEmployment(CASE, DAY), Actors.STREET_WORKER)).containsExactly("CASE-STATE");
    }

    @Test
    void noRuleIsRecordedWithEveryFact() {
        assertThat(everywhere(List.of())).isEmpty();
    }

    @Test
    void aRuleThatEveryCommandIsAskedWouldBeFound() {
        assertThat(everywhere(List.of("RECUSAL"))).containsExactly("RECUSAL");
    }

    /** What is recorded with each of some unlike commands. @param always what would be recorded beside */
    private static Set<String> everywhere(List<String> always) {
        List<CaseCommand> unlike = List.of(
                new DeclareInterest(CASE, DAY, "p-900", "SPOUSE"),
                new VerifyIdentity(CASE, DAY, IdentitySource.POLICE),
                new ChangeResidence(CASE, DAY, Actors.NEIGHBOURHOOD, "310112001000"),
                new RegisterChild(CASE, DAY, YearMonth.from(DAY.minusYears(16)), null, null));
        Set<String> common = null;
        for (CaseCommand command : unlike) {
            Set<String> recorded = new HashSet<>(rules(OPEN, command, Actors.STREET_WORKER));
            recorded.addAll(always);
            if (common == null) {
                common = recorded;
            } else {
                common.retainAll(recorded);
            }
        }
        return common;
    }
}
