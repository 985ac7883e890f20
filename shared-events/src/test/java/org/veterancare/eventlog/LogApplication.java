package org.veterancare.eventlog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.veterancare.events.CaseId;
import org.veterancare.events.CaseLifeEvent.CaseReopened;
import org.veterancare.events.Fact;
import org.veterancare.events.Provenance;

/** The log alone, as both sides import it, and facts for it. */
@EnableAutoConfiguration
@Import(EventLog.class)
public class LogApplication {

    public static final LocalDate DAY = LocalDate.of(2025, 6, 2);

    public static CaseId someCase() {
        return new CaseId(UUID.randomUUID());
    }

    /** A fact without personal values, for tests of order and of readers. */
    static DomainEventMessage<?> reopened(CaseId caseId, long version) {
        return message(caseId, version, new CaseReopened(caseId, DAY), Instant.now());
    }

    public static DomainEventMessage<?> message(CaseId caseId, long version, Fact fact, Instant recordedAt) {
        MetaData by = MetaData.from(Map.of(
                Provenance.ACTOR, "person-1",
                Provenance.ACCOUNT, "account-1",
                Provenance.ROLE, "STREET_CASE_WORKER",
                Provenance.STATION, "310104016000"));
        return new GenericDomainEventMessage<>(
                "VeteranCase",
                caseId.toString(),
                version,
                fact,
                by,
                UUID.randomUUID().toString(),
                recordedAt);
    }
}
