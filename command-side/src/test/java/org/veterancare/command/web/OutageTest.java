package org.veterancare.command.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.veterancare.command.Actors;

class OutageTest extends HttpTest {

    @Test
    void withoutADatabaseACommandIsToldToComeBackAndThenWorks() {
        Map<String, Object> body = opening();
        JdbcTemplate admin = new JdbcTemplate(DATABASE.administration());
        admin.execute("ALTER DATABASE " + DATABASE.name() + " ALLOW_CONNECTIONS false");
        try {
            admin.queryForList("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = ?",
                    DATABASE.name());
            long begun = System.nanoTime();
            Api.Answer answer = api.post("/api/v1/cases", body).by(Actors.STREET_WORKER).send();
            assertThat(answer.problem()).isEqualTo("503 database-unavailable");
            assertThat(answer.header("Retry-After")).isEqualTo("2");
            assertThat((System.nanoTime() - begun) / 1_000_000).isLessThan(8_000);
            assertThat(answer.text()).doesNotContain("sql").doesNotContain("hikari").doesNotContain("postgres");
        } finally {
            admin.execute("ALTER DATABASE " + DATABASE.name() + " ALLOW_CONNECTIONS true");
        }
        // The first tries may still meet connections that died; a caller that was told to come back does.
        await().atMost(15, SECONDS)
                .until(() -> api.post("/api/v1/cases", body).by(Actors.STREET_WORKER).send().status() == 201);
    }
}
