package org.veterancare.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veterancare.command.Actors;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseId;
import org.veterancare.events.MoveEvent.StationAssigned;

/** Another process writes to a case that is remembered here: whoever asks or tries next is answered by what the log says now. */
class SecondCommandSideTest extends HttpTest {

    private static final String OTHER_NEIGHBOURHOOD = Actors.OTHER_STREET.substring(0, 9) + "901";

    @Autowired
    private EventStore log;

    @Autowired
    private TransactionManager transactions;

    /** A case of the first street, which another command side gives to the second one. */
    private String movedElsewhere() {
        String id = newCase();
        transactions.executeInTransaction(() -> log.publish(new GenericDomainEventMessage<>(
                "VeteranCase", id, 2,
                new StationAssigned(CaseId.of(id), today(), Actors.OTHER_STREET, OTHER_NEIGHBOURHOOD),
                Actors.by(Actors.DISTRICT_OFFICER))));
        return id;
    }

    private Api.Answer sent(String id, Actor by, String preference) {
        return api.post("/api/v1/cases/" + id + "/record-report", report())
                .by(by)
                .header("If-Match", "*")
                .header("Prefer", preference)
                .send();
    }

    private Api.Answer allowed(String id, Actor by) {
        return api.get("/api/v1/cases/" + id + "/allowed-commands").by(by).send();
    }

    @Test
    void whoHasTheCaseNowIsNotRefusedByWhoHadIt() {
        Api.Answer reported = sent(movedElsewhere(), Actors.OTHER_STREET_WORKER, "return=minimal");
        assertThat(reported.status()).as(reported.text()).isEqualTo(200);
    }

    @Test
    void whoHadTheCaseTriesNothingInItAnyMore() {
        assertThat(sent(movedElsewhere(), Actors.STREET_WORKER, "handling=dry-run").problem())
                .isEqualTo("404 case-not-found");
        Api.Answer tried = sent(movedElsewhere(), Actors.OTHER_STREET_WORKER, "handling=dry-run");
        assertThat(tried.status()).as(tried.text()).isEqualTo(200);
        assertThat(tried.json().at("/events/0/version").asLong()).isEqualTo(3);
    }

    @Test
    void whatIsAllowedIsToldToWhoHasTheCaseNowAndOfItsVersionNow() {
        assertThat(allowed(movedElsewhere(), Actors.STREET_WORKER).problem()).isEqualTo("404 case-not-found");
        Api.Answer told = allowed(movedElsewhere(), Actors.OTHER_STREET_WORKER);
        assertThat(told.status()).as(told.text()).isEqualTo(200);
        assertThat(told.header("ETag")).isEqualTo("\"2\"");
    }
}
