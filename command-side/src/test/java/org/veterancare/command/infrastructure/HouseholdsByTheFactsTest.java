package org.veterancare.command.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.veterancare.testing.TestDatabase;

/** Claims of households that were made before it was written beside them who is gone. */
class HouseholdsByTheFactsTest {

    private final TestDatabase database = TestDatabase.create();
    private final JdbcTemplate jdbc = new JdbcTemplate(database.superuser());

    @Test
    void hon02WhoDiedBeforePassesTheHouseholdOnAndAWithdrawnPlaqueHoldsNone() {
        database.migrate("event_log", "latest");
        database.migrate("claims", "60");
        UUID dead = household("PlaqueHung", "SubjectDeathRecorded");
        UUID alive = household("PlaqueHung", "SubjectDeathRecorded", "DeathRecordRevoked");
        UUID withdrawn = household("PlaqueHung", "PlaqueWithdrawn", "CaseAbsorbed");
        UUID carried = household("CaseAbsorbed");
        database.migrate("claims", "61");
        assertThat(gone(dead)).isTrue();
        assertThat(gone(alive)).isFalse();
        assertThat(gone(carried)).isFalse();
        assertThat(jdbc.queryForList("SELECT case_id FROM claims.household", UUID.class))
                .containsExactlyInAnyOrder(dead, alive, carried)
                .doesNotContain(withdrawn);
    }

    private UUID household(String... facts) {
        UUID id = UUID.randomUUID();
        for (int version = 0; version < facts.length; version++) {
            jdbc.update("""
                INSERT INTO event_log.event (stream_id, stream_type, version, event_id, type, revision, occurred_on,
                    recorded_at, payload, metadata)
                VALUES (?, 'VeteranCase', ?, gen_random_uuid(), ?, 1, current_date, now(), '{}', '{}')""",
                    id, version, facts[version]);
        }
        jdbc.update("INSERT INTO claims.household (token, case_id) VALUES (?, ?)", id.toString().getBytes(), id);
        return id;
    }

    private boolean gone(UUID id) {
        return jdbc.queryForObject(
                "SELECT holder_gone FROM claims.household WHERE case_id = ?", Boolean.class, id);
    }
}
