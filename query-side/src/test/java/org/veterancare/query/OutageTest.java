package org.veterancare.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.veterancare.testing.TestDatabase;

/** The query side alone, as its own jar is configured: without a database it says so within a caller's patience. */
@DirtiesContext
class OutageTest extends RunningQuerySide {

    private static final TestDatabase DATABASE = TestDatabase.create();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
    }

    @Test
    void withoutADatabaseAReadIsToldToComeBackAndThenWorks() {
        assertThat(get(WORKER, "/api/v1/cases").statusCode()).isEqualTo(200);
        JdbcTemplate admin = new JdbcTemplate(DATABASE.administration());
        admin.execute("ALTER DATABASE " + DATABASE.name() + " ALLOW_CONNECTIONS false");
        try {
            admin.queryForList("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = ?",
                    DATABASE.name());
            long begun = System.nanoTime();
            HttpResponse<String> answer = get(WORKER, "/api/v1/cases");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(JSON.readTree(answer.body()).path("code").asString()).isEqualTo("database-unavailable");
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
            assertThat((System.nanoTime() - begun) / 1_000_000).as("ms").isLessThan(8_000);
        } finally {
            admin.execute("ALTER DATABASE " + DATABASE.name() + " ALLOW_CONNECTIONS true");
        }
        await(() -> get(WORKER, "/api/v1/cases").statusCode() == 200);
    }
}
