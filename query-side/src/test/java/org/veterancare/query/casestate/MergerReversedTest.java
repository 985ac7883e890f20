package org.veterancare.query.casestate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.HonourEvent.CardKind;
import org.veterancare.events.HonourEvent.PrivilegeCardCancelledByDeath;
import org.veterancare.events.MoveEvent.Carried;
import org.veterancare.events.MoveEvent.CarriedCard;
import org.veterancare.events.MoveEvent.CarriedCertificate;
import org.veterancare.events.MoveEvent.CarriedPlaque;
import org.veterancare.events.MoveEvent.CaseAbsorbed;
import org.veterancare.events.MoveEvent.CaseMerged;
import org.veterancare.events.MoveEvent.DeathMirrored;
import org.veterancare.events.MoveEvent.FiguresKept;
import org.veterancare.events.MoveEvent.Standing;
import org.veterancare.events.RegistrationEvent.ReportingNoticeIssued;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.SubjectKind;
import org.veterancare.query.Recorded;
import org.veterancare.query.Stories;

/** Two persons were taken for one: each case shows, asks for and counts what it did before. */
class MergerReversedTest {

    private static final CaseId CASE = new CaseId(Stories.id("case"));
    private static final CaseId OTHER = new CaseId(Stories.id("other"));
    private static final CaseId SAME = new CaseId(Stories.id("same"));
    private static final LocalDate ON = LocalDate.of(2025, 7, 2);
    private static final String HASH = "sha256:" + "0".repeat(64);
    private static final Service SERVICE = new Service(
            ServiceCategory.CONSCRIPT, null, SettlementMode.ASSIGNED_WORK, ON.minusDays(20));
    private static final Carried EVERYTHING = new Carried(
            new CarriedCard(1, CardKind.VETERAN, List.of(SubjectKind.VETERAN), Standing.HELD, ON.plusYears(1)),
            new CarriedPlaque(SubjectKind.VETERAN, true), SERVICE, ON.minusDays(9), 365L, 1, 1,
            List.of(new CarriedCertificate(1, 1)));
    private static final ReportingNoticeIssued NOTICE = new ReportingNoticeIssued(
            CASE, ON.minusDays(15), SERVICE, Stories.due("REG-03", 30), Stories.due("REG-04", 60), null);

    private static CaseState after(CaseEvent... facts) {
        List<CaseEvent> all = new ArrayList<>();
        all.add(Stories.wholeWay(CASE, Stories::sealed).getFirst());
        all.addAll(List.of(facts));
        return CaseState.of(Recorded.all(all));
    }

    @Test
    void nothingOfTheOtherPersonStaysInTheCaseThatWentOn() {
        CaseAbsorbed same = new CaseAbsorbed(CASE, ON, SAME, null, null, null);
        CaseAbsorbed absorbed = new CaseAbsorbed(CASE, ON, OTHER, List.of("ON_TIME_REPORT"), EVERYTHING, null);
        FactReversed slip = new FactReversed(CASE, ON, 2, "CaseAbsorbed");
        CaseState before = after(same);
        assertThat(after(same, absorbed).honours()).isNotEqualTo(before.honours());
        assertThat(after(same, absorbed, new PrivilegeCardCancelledByDeath(CASE, ON, 1), slip).honours())
                .as("a death since cancelled the card")
                .isEqualTo(before.honours());
        CaseState now = after(same, absorbed, slip);
        assertThat(now.registration()).isEqualTo(before.registration());
        assertThat(now.received()).isEqualTo(before.received());
        assertThat(now.honours()).isEqualTo(before.honours());
        assertThat(now.study()).isEqualTo(before.study());
        assertThat(now.placement()).isEqualTo(before.placement());
        assertThat(now.moves()).isEqualTo(before.moves());
        assertThat(now.moves().absorbed()).extracting(Moves.Merged::other).containsExactly(SAME);
        assertThat(now.deadlines()).isEqualTo(before.deadlines());
        assertThat(now.stage()).isEqualTo(before.stage());
        assertThat(now.moves().counts("ON_TIME_REPORT")).isTrue();
    }

    @Test
    void theCaseThatEndedIsWhereItWasAndIsAskedAndCountedAgain() {
        CaseMerged merged = new CaseMerged(CASE, ON, OTHER, HASH);
        FiguresKept kept = new FiguresKept(CASE, ON, OTHER, List.of("BUNDLE"));
        CaseState before = after(NOTICE);
        assertThat(after(NOTICE, merged, kept).deadlines()).isEmpty();
        CaseState now = after(NOTICE, merged, kept, new FactReversed(CASE, ON, 2, "CaseMerged", HASH));
        assertThat(now.stage()).isEqualTo(before.stage()).isNotEqualTo(CaseStage.MERGED);
        assertThat(now.deadlines()).isEqualTo(before.deadlines()).isNotEmpty();
        assertThat(now.moves()).isEqualTo(before.moves());
        assertThat(now.moves().counts("ON_TIME_REPORT")).isTrue();
        assertThat(Measures.of(now)).extracting(Measure::metric).contains(Metric.CASE_STOCK);
    }

    @Test
    void theDeathOfTheOtherPersonIsNotToldOfWhoComesBack() {
        CaseState now = after(
                NOTICE, new CaseMerged(CASE, ON, OTHER, HASH), new FiguresKept(CASE, ON, OTHER, List.of("ADAPTATION")),
                new DeathMirrored(CASE, ON, OTHER, true), new FactReversed(CASE, ON, 2, "CaseMerged", HASH));
        assertThat(now.moves()).isEqualTo(after(NOTICE).moves());
        assertThat(now.moves().toldDead()).isNull();
    }
}
