package org.veterancare.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veterancare.command.Actors;
import org.veterancare.testing.PolicyTable;
import org.veterancare.testing.PolicyTable.Side;
import org.veterancare.web.Policy;
import org.veterancare.web.PolicyRow;
import tools.jackson.databind.JsonNode;

class PolicyTest extends HttpTest {

    @Autowired
    private Policy policy;

    @Test
    void whoMaySendWhatIsWhatWasAgreedOn() {
        assertThat(PolicyTable.differences(policy.rows(), Side.COMMAND, Side.BOTH)).isEmpty();
    }

    @Test
    void aRowThatNobodyAgreedOnIsNoticed() {
        List<PolicyRow> rows = new ArrayList<>(policy.rows());
        PolicyRow row = rows.removeLast();
        rows.add(new PolicyRow(row.method(), row.path(), !row.command(), row.roles()));
        assertThat(PolicyTable.differences(rows, Side.COMMAND, Side.BOTH)).hasSize(2);
    }

    @Test
    void theTableIsShownAndStandsInTheDescriptionToo() {
        JsonNode shown = api.get("/api/v1/policy").by(Actors.DISTRICT_LEADER).send().json().path("operations");
        JsonNode paths = api.get("/v3/api-docs").send().json().path("paths");
        assertThat(shown).hasSize(policy.rows().size());
        for (PolicyRow row : policy.rows()) {
            JsonNode roles = paths.path(row.path()).path(row.method().toLowerCase()).path("x-roles");
            assertThat(roles.valueStream().map(JsonNode::asString))
                    .as(row.toString())
                    .containsExactlyInAnyOrderElementsOf(row.roles().stream().map(Enum::name).toList());
        }
    }

    @Test
    void whoMayNotSendACommandLearnsNothingOfItsForm() {
        assertThat(api.post("/api/v1/cases", "{").by(Actors.AUDITOR).send().problem())
                .isEqualTo("403 insufficient-role");
        assertThat(api.post("/api/v1/training-classes", Map.of()).by(Actors.STREET_WORKER).send().problem())
                .isEqualTo("403 insufficient-role");
    }
}
