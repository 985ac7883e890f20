package org.veterancare.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.veterancare.eventlog.RecordedFact;
import org.veterancare.events.CaseId;
import org.veterancare.events.Personal;
import org.veterancare.query.Histories;
import org.veterancare.query.Recorded;
import org.veterancare.query.Stories;
import org.veterancare.query.casestate.CaseState;
import org.veterancare.query.casestate.StateJson;
import org.veterancare.web.Language;
import org.veterancare.web.Problem;
import tools.jackson.databind.JsonNode;

class ReplayTest {

    private static final CaseId CASE = new CaseId(Stories.id("case"));
    private static final List<List<RecordedFact>> STORIES = List.of(
            Recorded.all(Stories.wholeWay(CASE, Stories::sealed)),
            Recorded.all(Stories.lateAndHard(CASE, Stories::sealed)),
            Recorded.all(Stories.forfeited(CASE, Stories::sealed)));

    private static JsonNode at(List<RecordedFact> facts, int version) {
        return StateJson.tree(CaseState.of(facts.subList(0, version + 1)));
    }

    @Test
    void thePatchOfOneMomentIsTheOther() {
        Random random = new Random(20260101);
        List<List<JsonNode>> states = new ArrayList<>();
        for (List<RecordedFact> story : STORIES) {
            List<JsonNode> versions = new ArrayList<>();
            for (int version = 0; version < story.size(); version++) {
                versions.add(at(story, version));
            }
            states.add(versions);
        }
        for (int pair = 0; pair < 10_000; pair++) {
            List<JsonNode> story = states.get(random.nextInt(states.size()));
            JsonNode from = story.get(random.nextInt(story.size()));
            JsonNode to = story.get(random.nextInt(story.size()));
            List<Change.Operation> patch = Changes.between(from, to).stream().map(Change::operation).toList();
            assertThat(Patched.by(patch, from)).isEqualTo(to);
        }
    }

    @Test
    void theHistoryAppliedFromEmptyIsTheCase() {
        for (List<RecordedFact> story : STORIES) {
            JsonNode tree = StateJson.tree(null);
            for (ReplayController.Step step : ReplayController.steps(story, Personal::envelope)) {
                assertThat(step.changes()).isNotEmpty();
                for (Change change : step.changes()) {
                    JsonNode stands = tree.at(change.path());
                    assertThat(stands.isMissingNode() ? null : stands).isEqualTo(change.before());
                    tree = Patched.by(List.of(change.operation()), tree);
                }
            }
            assertThat(tree).isEqualTo(StateJson.tree(CaseState.of(story), Personal::envelope));
        }
    }

    @Test
    void aMomentIsAVersionOrAnInstant() {
        List<RecordedFact> story = STORIES.getFirst();
        assertThat(Moment.parse("from", "v3").of(story, Recorded.FIRST)).hasSize(4);
        assertThat(Moment.parse("from", "3").of(story, Recorded.FIRST)).hasSize(4);
        assertThat(Moment.parse("to", "2025-03-03T10:30:00+08:00").of(story, Recorded.FIRST.plusSeconds(1_000_000)))
                .hasSize(2);
        assertThatThrownBy(() -> Moment.parse("to", "yesterday")).isInstanceOf(Problem.class)
                .hasMessage(
                        "bad-parameter");
    }

    @Test
    void whatWasBeforeTheFirstFactIsNotThereAndTheFutureIsRefused() {
        List<RecordedFact> story = STORIES.getFirst();
        assertThatThrownBy(() -> Histories.upTo(story, story.size())).hasMessage("time-in-future");
        assertThatThrownBy(() -> Histories.upTo(story, -1)).hasMessage("case-not-found");
        assertThatThrownBy(() -> Histories.knownAt(story, Recorded.FIRST.minusSeconds(1), Recorded.FIRST))
                .hasMessage("case-not-found");
        assertThatThrownBy(() -> Histories.knownAt(story, Recorded.FIRST.plusSeconds(1), Recorded.FIRST))
                .hasMessage("time-in-future");
        assertThat(Histories.knownAt(story, Recorded.FIRST, Recorded.FIRST)).hasSize(1);
    }

    @Test
    void thePageEscapesWhatItShowsAndMarksWhatDiffers() {
        JsonNode from = StateJson.tree(new Shown("<script>", 1));
        JsonNode to = StateJson.tree(new Shown("<b>", 1));
        String page = SideBySide.page(Language.EN, "v1", from, "v2", to);
        assertThat(page).contains("&lt;script&gt;", "&lt;b&gt;", "class=\"changed\"", "class=\"same\"")
                .doesNotContain("<script");
    }

    private record Shown(String name, int number) {}
}
