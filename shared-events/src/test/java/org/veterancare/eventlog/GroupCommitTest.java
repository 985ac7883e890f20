package org.veterancare.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.veterancare.events.CaseId;
import org.veterancare.testing.TestDatabase;

/** Writers that share a commit share nothing else: each is stored once, or told why not. */
@Timeout(60)
class GroupCommitTest {

    private final List<List<Object[]>> statements = new CopyOnWriteArrayList<>();

    @Test
    void writersThatComeWhileACommitIsOnItsWayShareTheNextOne() throws Exception {
        CountDownLatch disk = new CountDownLatch(1);
        GroupCommit commits = new GroupCommit(rows -> {
            statements.add(rows);
            pass(disk);
        });
        try (ExecutorService writers = Executors.newCachedThreadPool()) {
            List<Future<?>> answers = start(writers, commits, 2);
            await().until(() -> statements.size() == 2);
            answers.addAll(start(writers, commits, 10));
            Thread.sleep(200);
            assertThat(statements).as("nobody else writes meanwhile").hasSize(2);
            assertThat(answers).as("nobody is answered before the commit").noneMatch(Future::isDone);

            disk.countDown();
            for (Future<?> answer : answers) {
                answer.get(10, TimeUnit.SECONDS);
            }
        }
        assertThat(statements.stream().mapToInt(List::size).sum()).isEqualTo(12);
        assertThat(statements.size()).isLessThan(12);
    }

    @Test
    void whenTheConnectionBreaksNothingIsTriedASecondTime() throws Exception {
        DataAccessResourceFailureException broken = new DataAccessResourceFailureException(
                "gone", new SQLException("gone", "08006"));
        assertThat(outcomes(rows -> {
            throw broken;
        })).allMatch(broken::equals);
        assertThat(statements.stream().mapToInt(List::size).sum()).as("tries of all rows").isEqualTo(12);
    }

    @Test
    void nobodyWaitsForEverWhereTheProcessItselfFails() throws Exception {
        assertThat(outcomes(rows -> {
            throw new StackOverflowError();
        })).allMatch(told -> told instanceof IllegalStateException failed
                && failed.getCause() instanceof StackOverflowError);
    }

    @Test
    void theWriterAtFaultIsToldAndTheOthersAreStored() throws Exception {
        List<Object[]> stored = new CopyOnWriteArrayList<>();
        DuplicateKeyException lost = new DuplicateKeyException("lost", new SQLException("lost", "23505"));
        List<Throwable> told = outcomes(rows -> {
            if (rows.stream().anyMatch(row -> row[1].equals(7))) {
                throw lost;
            }
            stored.addAll(rows);
        });
        assertThat(told.stream().filter(lost::equals)).hasSize(1);
        assertThat(told.stream().filter(each -> each == null)).hasSize(11);
        assertThat(stored).hasSize(11);
    }

    /** Twelve writers, the first two of which keep both lanes until the others wait. */
    private List<Throwable> outcomes(Consumer<List<Object[]>> insert) throws Exception {
        CountDownLatch all = new CountDownLatch(1);
        GroupCommit commits = new GroupCommit(rows -> {
            statements.add(rows);
            pass(all);
            insert.accept(rows);
        });
        List<Throwable> outcomes = new ArrayList<>();
        try (ExecutorService writers = Executors.newCachedThreadPool()) {
            List<Future<?>> answers = start(writers, commits, 12);
            await().until(() -> statements.size() == 2);
            Thread.sleep(200);
            all.countDown();
            for (Future<?> answer : answers) {
                outcomes.add(outcome(answer));
            }
        }
        return outcomes;
    }

    private static Throwable outcome(Future<?> answer) throws Exception {
        try {
            answer.get(10, TimeUnit.SECONDS);
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }

    private static List<Future<?>> start(ExecutorService writers, GroupCommit commits, int number) {
        List<Future<?>> answers = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Object[] row = {UUID.randomUUID(), i};
            answers.add(writers.submit(() -> commits.append(List.<Object[]>of(row))));
        }
        return answers;
    }

    private static void pass(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Nested
    @SpringBootTest(classes = LogApplication.class)
    class OnTheRealLog {

        private static final TestDatabase DATABASE = TestDatabase.create();

        @Autowired
        private EventStorageEngine log;

        @Autowired
        private JdbcTemplate jdbc;

        @DynamicPropertySource
        static void database(DynamicPropertyRegistry registry) {
            DATABASE.register(registry);
        }

        @Test
        void ofWritersOfTheSameVersionOneIsStoredAndTheStreamsBesideThemAllAre() throws Exception {
            CaseId wanted = LogApplication.someCase();
            log.appendEvents(LogApplication.reopened(wanted, 0));
            List<CaseId> others = Stream.generate(LogApplication::someCase).limit(60).toList();
            List<Future<?>> racing = new ArrayList<>();
            List<Future<?>> alone = new ArrayList<>();
            try (ExecutorService writers = Executors.newFixedThreadPool(24)) {
                for (CaseId other : others) {
                    alone.add(writers.submit(() -> log.appendEvents(LogApplication.reopened(other, 0))));
                    racing.add(writers.submit(() -> log.appendEvents(LogApplication.reopened(wanted, 1))));
                }
            }
            for (Future<?> each : alone) {
                assertThat(outcome(each)).isNull();
            }
            List<Throwable> lost = new ArrayList<>();
            for (Future<?> each : racing) {
                lost.add(outcome(each));
            }
            assertThat(lost.stream().filter(each -> each == null)).hasSize(1);
            assertThat(lost.stream().filter(ConcurrencyException.class::isInstance)).hasSize(59);
            assertThat(jdbc.queryForObject("SELECT count(*) FROM event_log.event", Long.class)).isEqualTo(62);
        }

        @Test
        void aSharedStatementThatIsRefusedLeavesNothingBehind() {
            CaseId first = LogApplication.someCase();
            CaseId second = LogApplication.someCase();
            assertThatThrownBy(() -> log.appendEvents(
                    LogApplication.reopened(first, 0),
                    LogApplication.reopened(second, 0),
                    LogApplication.reopened(second, 0)))
                    .isInstanceOf(RuntimeException.class);
            assertThat(log.readEvents(first.toString(), 0).hasNext()).isFalse();
        }
    }
}
