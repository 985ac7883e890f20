package org.veterancare.query.casefile;

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
import org.veterancare.events.Money;
import org.veterancare.events.PlacementEvent.PlacementOpened;
import org.veterancare.events.PlacementEvent.PriorityRecognised;
import org.veterancare.events.PlacementEvent.WaitingAllowanceStarted;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectKind;
import org.veterancare.query.Recorded;
import org.veterancare.query.Stories;
import org.veterancare.query.casestate.CaseState;
import org.veterancare.query.casestate.Deadline.Kind;

/** On the work list it is seen who of those that wait for a post goes before others of the same score (PLC-R 5(4)). */
class WhoGoesFirstTest {

    private static final CaseId CASE = CaseId.of("01937b5e-0000-7000-8000-0000000000d1");
    private static final LocalDate ON = LocalDate.of(2025, 6, 18);
    private static final PriorityRecognised FIRST = new PriorityRecognised(
            CASE, ON, "WAR_VETERAN", "sha256:" + "ab".repeat(32));

    private static List<Kind> first(CaseEvent... more) {
        List<CaseEvent> facts = new ArrayList<>(List.of(
                new CaseOpened(CASE, ON, SubjectKind.VETERAN, Stories.sealed("1"), Stories.sealed("2"), null, Sex.MALE,
                        YearMonth.of(1990, 1), true, Stories.STREET, Stories.NEIGHBOURHOOD, Stories.NEIGHBOURHOOD,
                        Stories.NEIGHBOURHOOD, null, null),
                new PlacementOpened(CASE, ON, "MERIT", "PLC-R", null, ON, Stories.due("PLC-02", 184), null),
                new WaitingAllowanceStarted(CASE, ON, YearMonth.from(ON), Money.ofFen(269_000), "2026.1")));
        facts.addAll(List.of(more));
        return CaseRows.workItems(CaseState.of(Recorded.all(facts)))
                .stream()
                .filter(row -> (boolean) row[row.length - 1])
                .map(row -> (Kind) row[1])
                .toList();
    }

    @Test
    void theWaitOfWhoHasPriorityIsMarked() {
        assertThat(first()).isEmpty();
        assertThat(first(FIRST)).containsExactly(Kind.PLACEMENT);
        assertThat(first(FIRST, new FactReversed(CASE, ON, 3, "PriorityRecognised"))).isEmpty();
    }
}
