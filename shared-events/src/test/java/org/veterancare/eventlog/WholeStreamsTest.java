package org.veterancare.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.veterancare.events.CaseId;
import org.veterancare.testing.TestDatabase;

/** Each stream comes once, whole and in its order, wherever a page of the log ends. */
@SpringBootTest(classes = LogApplication.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeStreamsTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final List<Integer> LENGTHS = List.of(1, 5, 2, 1, 9, 3);

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
    }

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private EventSerializer serializer;

    @Autowired
    private EventLogReader reader;

    @Autowired
    private EventStore log;

    /** A fact of every stream in turn, as work goes in an office. */
    @BeforeAll
    void fill() {
        for (int version = 0; version < Collections.max(LENGTHS); version++) {
            for (int stream = 0; stream < LENGTHS.size(); stream++) {
                if (version < LENGTHS.get(stream)) {
                    log.publish(List.of(LogApplication.reopened(new CaseId(new UUID(stream, 1)), version)));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 9, 20, 21, 22})
    void everyStreamComesOnceAndWholeWhereverAPageEnds(int page) {
        WholeStreams streams = new WholeStreams(jdbc, serializer, reader.end(), page);
        List<Integer> lengths = new ArrayList<>();
        for (WholeStreams.Part part = streams.next(); !part.isEmpty(); part = streams.next()) {
            for (List<RecordedFact> stream : part.streams()) {
                assertThat(stream).extracting(fact -> fact.fact().streamId())
                        .containsOnly(new UUID(lengths.size(), 1).toString());
                assertThat(stream).extracting(RecordedFact::version).isSorted().doesNotHaveDuplicates();
                lengths.add(stream.size());
            }
        }
        assertThat(lengths).isEqualTo(LENGTHS);
        assertThat(streams.next().isEmpty()).isTrue();
    }
}
