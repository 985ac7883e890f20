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
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.veterancare.command.CaseLifeCommand.DeclareInterest;
import org.veterancare.command.family.FamilyCommand.RegisterChild;
import org.veterancare.command.life.MoveCommand.ChangeResidence;
import org.veterancare.command.life.SubjectCommand.VerifyIdentity;
import org.veterancare.command.placement.PlacementCommand.SeekEmployment;
import org.veterancare.events.Actor;
import org.veterancare.events.SubjectEvent.IdentitySource;

/** With a fact stand the rules of its own decision; what every command is asked says nothing about this one (decision 5). */
class RecordedRulesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 18);
    private static final DecidedCase OPEN = DecidedCase.begun(opened(), MetaData.emptyInstance());

    private static List<String> rules(DecidedCase decided, CaseCommand command, Actor actor) {
        return decided.after(command, Actors.by(actor)).orElseThrow().rules();
    }

    @Test
    void aReportNamesTheRulesOfReports() {
        assertThat(rules(OPEN, report(selfEmployed(DAY.minusDays(10)), DAY), Actors.STREET_WORKER))
                .containsExactly("REG-01", "CASE-STATE", "SET-01", "VAL-DATE-2", "REG-04");
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
                new RegisterChild(CASE, DAY, YearMonth.from(DAY.minusYears(16)), null));
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
