package org.veterancare.command.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.veterancare.testing.TestDatabase;

/** Numbers that came with a double before it was written beside them through which cases they came. */
class NumbersByTheFactsTest {

    private final TestDatabase database = TestDatabase.create();
    private final JdbcTemplate jdbc = new JdbcTemplate(database.superuser());

    @Test
    void reg14WhichOfSeveralDoublesBroughtANumberIsNotGuessed() {
        database.migrate("event_log", "latest");
        database.migrate("tail", "latest");
        database.migrate("claims", "89");
        UUID one = UUID.randomUUID();
        UUID ofOne = number(true, one);
        UUID ofTwo = number(true, UUID.randomUUID(), UUID.randomUUID());
        UUID ofAChain = number(true, ofOne);
        UUID own = number(false, UUID.randomUUID());
        database.migrate("claims", "91");
        assertThat(cameBy(ofOne)).isEqualTo("{" + one + "}");
        assertThat(cameBy(ofTwo)).as("of none that could be taken back").isEqualTo("{" + ofTwo + "}");
        assertThat(cameBy(ofAChain)).as("one that had a double of its own").isEqualTo("{" + ofAChain + "}");
        assertThat(cameBy(own)).isEqualTo("{}");
    }

    private UUID number(boolean moved, UUID... absorbed) {
        UUID id = UUID.randomUUID();
        for (int version = 0; version < absorbed.length; version++) {
            jdbc.update("""
                INSERT INTO event_log.event (stream_id, stream_type, version, event_id, type, revision, occurred_on,
                    recorded_at, payload, metadata)
                VALUES (?, 'VeteranCase', ?, gen_random_uuid(), 'CaseAbsorbed', 1, current_date, now(), ?, '{}')""",
                    id, version, "{\"absorbed\":\"" + absorbed[version] + "\"}");
        }
        jdbc.update(
                "INSERT INTO claims.identity (token, case_id, moved) VALUES (?, ?, ?)", id.toString().getBytes(), id,
                moved);
        return id;
    }

    private String cameBy(UUID id) {
        return jdbc.queryForObject("SELECT came_by::text FROM claims.identity WHERE case_id = ?", String.class, id);
    }
}
