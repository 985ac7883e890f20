package org.veterancare.eventlog;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.veterancare.eventlog.keys.ErasureList;
import org.veterancare.eventlog.keys.ErasureList.Erasure;
import org.veterancare.eventlog.keys.KeyChange;
import org.veterancare.events.CaseId;
import org.veterancare.events.District;
import org.veterancare.events.PrivacyEvent.SubjectErased;
import org.veterancare.events.Provenance;
import org.veterancare.events.Role;

/**
 * Who was erased stays erased in a database that was restored from before (S5). What two persons decided and was carried out is
 * no matter to be decided again: the fact is put back on record without asking the case, and the key goes with it.
 */
public final class RepeatedErasures {

    private static final Logger LOG = LoggerFactory.getLogger(RepeatedErasures.class);

    /** Nobody of the office did it, and why is what the law asked for then (PIPL 47). */
    private static final MetaData INSTALLATION = MetaData.from(Map.of(
            Provenance.ACTOR, "installation",
            Provenance.ACCOUNT, "installation",
            Provenance.ROLE, Role.INSTALLATION.name(),
            Provenance.STATION, District.CODE,
            Provenance.LEGAL_BASIS, List.of("PIPL 47")));

    private final JdbcClient jdbc;
    private final FactStore log;
    private final ErasureList list;

    /** @throws IllegalStateException where our own role may not erase, and who may has not compared yet */
    RepeatedErasures(JdbcClient jdbc, FactStore log, ErasureList list) {
        this.jdbc = jdbc;
        this.log = log;
        this.list = list;
        if (KeyChange.mayWrite(jdbc)) {
            compare();
        } else if (!isCompared()) {
            throw new IllegalStateException("the database server has started, and nobody has compared the list of"
                    + " erasures with it yet: start the command side first, which erases again who was erased");
        }
    }

    /**
     * Compares again where the database server has started meanwhile: a restore comes with a start. Where only a line about an
     * erasure could not be written, as on a full disk, it is written now.
     *
     * @return whether it has
     */
    public boolean afterARestore() {
        boolean another = !isCompared();
        if (another) {
            compare();
        } else {
            noteWhatIsMissing();
        }
        return another;
    }

    /** Asks the log only where an intention has no end on the list. */
    private void noteWhatIsMissing() {
        try {
            if (!list.intendedOnly().isEmpty()) {
                note(list.carriedOut(), recorded());
            }
        } catch (IllegalStateException | UncheckedIOException disk) {
            LOG.error("Who was erased may come back with a restore: {}", disk.getMessage());
        }
    }

    private void note(Map<UUID, Erasure> listed, List<Erasure> recorded) {
        List<Erasure> missing = recorded.stream().filter(each -> !listed.containsKey(each.subject())).toList();
        if (!missing.isEmpty()) {
            list.carriedOut(missing);
        }
    }

    private boolean isCompared() {
        return jdbc.sql("SELECT server_started_at = pg_postmaster_start_time() FROM keys.compared")
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private List<Erasure> recorded() {
        return jdbc.sql("""
            SELECT stream_id, occurred_on, payload::jsonb ->> 'appraisal' FROM event_log.event
            WHERE type = 'SubjectErased' ORDER BY transaction_id, position""")
                .query((row, n) -> new Erasure(
                        row.getObject(1, UUID.class), row.getObject(2, LocalDate.class), row.getString(3)))
                .list();
    }

    /** The list before the log: of an erasure that is carried out meanwhile the log knows whatever the list does. */
    private void compare() {
        Map<UUID, Erasure> listed = list.carriedOut();
        Set<UUID> intended = list.intendedOnly();
        List<Erasure> recorded = recorded();
        Set<UUID> known = recorded.stream().map(Erasure::subject).collect(Collectors.toSet());
        list.carriedOut(recorded.stream().filter(each -> !listed.containsKey(each.subject())).toList());
        listed.values().stream().filter(each -> !known.contains(each.subject())).forEach(this::repeat);
        intended.stream()
                .filter(subject -> !known.contains(subject))
                .forEach(subject -> LOG.warn(
                        "Somebody began to erase {}, and the log knows no end of it: it is not repeated", subject));
        jdbc.sql("""
            INSERT INTO keys.compared (server_started_at) VALUES (pg_postmaster_start_time())
            ON CONFLICT (one) DO UPDATE
            SET server_started_at = excluded.server_started_at, compared_at = clock_timestamp()""").update();
    }

    /** A case that began after the backup is not there, and neither is what would have to be erased. */
    private void repeat(Erasure erasure) {
        Long last = jdbc.sql("SELECT max(version) FROM event_log.event WHERE stream_id = ?")
                .param(erasure.subject())
                .query(Long.class)
                .optional()
                .orElse(null);
        if (last != null) {
            LOG.warn("{} was erased and is here again: erased anew", erasure.subject());
            CaseId caseId = new CaseId(erasure.subject());
            log.publish(new GenericDomainEventMessage<>(
                    "VeteranCase",
                    caseId.toString(),
                    last + 1,
                    new SubjectErased(caseId, erasure.on(), erasure.appraisal()),
                    INSTALLATION,
                    UUID.randomUUID().toString(),
                    Instant.now()));
        }
    }
}
