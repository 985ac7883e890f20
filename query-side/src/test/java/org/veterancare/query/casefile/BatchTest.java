package org.veterancare.query.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.veterancare.eventlog.readers.DeadLetters;
import org.veterancare.eventlog.readers.ParkingOrder;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseId;
import org.veterancare.events.MoveEvent.StationAssigned;
import org.veterancare.events.Role;
import org.veterancare.query.RunningQuerySide;
import org.veterancare.query.Stories;
import org.veterancare.testing.TestDatabase;

/** A reader that is behind writes each case once for many facts; one case at fault holds up no other (trust.md A2, R6). */
class BatchTest extends RunningQuerySide {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final JdbcTemplate OWNER = new JdbcTemplate(DATABASE.superuser());

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
    }

    @Autowired
    private EventProcessingConfiguration readers;

    @Autowired
    private DeadLetters letters;

    private EventProcessor reader;

    @BeforeEach
    void stop() {
        reader = stopped(readers);
    }

    @Test
    void aCaseIsWrittenOnceForAllItsFactsOfABatch() {
        OWNER.execute(
                """
                    CREATE TABLE public.written (case_id uuid);
                    CREATE FUNCTION public.note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
                        'BEGIN INSERT INTO public.written VALUES (NEW.case_id); RETURN NEW; END';
                    CREATE TRIGGER noted AFTER INSERT OR UPDATE ON views.case_file FOR EACH ROW EXECUTE FUNCTION public.note()""");
        // A reader begins with some facts one by one: a batch before them may have failed.
        behind(caseOf("first"));
        behind(caseOf("second"));
        CaseId last = caseOf("written once");
        int version = behind(last).size() - 1;

        reader.start();

        awaitVersion(last, version);
        assertThat(OWNER.queryForObject(
                "SELECT count(*) FROM public.written WHERE case_id = ?", Long.class, last.value()))
                .isLessThan(version / 2);
    }

    /** Where a case ends a batch at the station that it began it at, it was elsewhere meanwhile all the same. */
    @Test
    void aCaseThatGoesAndComesBackWithinABatchWasHandedOver() {
        CaseId caseId = caseOf("there and back");
        List<CaseEvent> story = Stories.underReview(caseId, RunningQuerySide::clear);
        reader.start();
        tell(story);
        reader.shutDown();
        behind(caseOf("before it moves"));
        behind(caseOf("before it moves, too"));
        write("VeteranCase", List.of(
                new StationAssigned(caseId, Stories.START, Stories.OTHER_STREET, Stories.OTHER_NEIGHBOURHOOD),
                new StationAssigned(caseId, Stories.START, Stories.STREET, Stories.NEIGHBOURHOOD)), story.size());

        reader.start();

        awaitVersion(caseId, story.size() + 1);
        assertThat(jdbc.sql("SELECT count(*) FROM views.handover WHERE case_id = ?")
                .param(caseId.value())
                .query(Long.class)
                .single()).isPositive();
    }

    @Test
    void whatTheDatabaseRefusesIsParkedAloneAndTheRestOfItsBatchIsTaken() {
        CaseId before = caseOf("before the refused one");
        CaseId refused = caseOf("refused");
        CaseId after = caseOf("after the refused one");
        long last = behind(before).size() - 1;
        behind(refused);
        behind(after);
        OWNER.execute("ALTER TABLE views.case_file ADD CONSTRAINT refusal CHECK (case_id <> '" + refused
                + "' OR version < 3) NOT VALID");

        reader.start();

        awaitVersion(before, last);
        awaitVersion(after, last);
        await(() -> parked(refused) == last - 2);
        assertThat(versionOf(refused)).as("what came before it").isEqualTo(2);
        assertThat(letters.list(null, 10)).as("no other case").hasSize(1);

        assertThat(retry(refused)).isEqualTo(ParkingOrder.State.FAILED);
        OWNER.execute("ALTER TABLE views.case_file DROP CONSTRAINT refusal");
        assertThat(retry(refused)).isEqualTo(ParkingOrder.State.DONE);
        assertThat(versionOf(refused)).isEqualTo(last);
        assertThat(state(refused)).as("as if nothing had been").isEqualTo(state(after));
    }

    private List<CaseEvent> behind(CaseId caseId) {
        List<CaseEvent> story = Stories.wholeWay(caseId, RunningQuerySide::clear);
        write("VeteranCase", story);
        return story;
    }

    private long versionOf(CaseId caseId) {
        return jdbc.sql("SELECT version FROM views.case_file WHERE case_id = ?")
                .param(caseId.value())
                .query(Long.class)
                .single();
    }

    /** What the views say of a case, but for whose it is and when each fact came. */
    private List<String> state(CaseId caseId) {
        return jdbc.sql("""
            SELECT concat_ws('|', kind, ref, due_on, sort_on) FROM views.work_item WHERE case_id = :case
            UNION ALL SELECT concat_ws('|', metric, part, street, day, numerator, denominator)
            FROM views.case_measure WHERE case_id = :case ORDER BY 1""")
                .param("case", caseId.value())
                .query(String.class)
                .list();
    }

    private long parked(CaseId caseId) {
        return letters.list(null, 10)
                .stream()
                .filter(parking -> parking.stream().equals(caseId.toString()))
                .mapToLong(DeadLetters.Parking::facts)
                .sum();
    }

    private ParkingOrder.State retry(CaseId caseId) {
        return letters
                .retry(CaseFileProjection.GROUP, caseId.toString(),
                        new Actor("p-9", "a-9", Role.SYSTEM_ADMIN, "310104000000"),
                        new ParkingOrder.Why(ParkingOrder.Reason.MENDED, null))
                .orElseThrow()
                .state();
    }
}
