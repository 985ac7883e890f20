package org.veterancare.command.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.veterancare.command.access.OpenByBreakGlass;
import org.veterancare.command.infrastructure.Accepted;
import org.veterancare.eventlog.EventLogReader;
import org.veterancare.eventlog.access.Fields;
import org.veterancare.eventlog.access.Outcome;
import org.veterancare.eventlog.keys.PersonalCipher;
import org.veterancare.events.AccessEvent.BreakGlassOpened;
import org.veterancare.events.Actor;
import org.veterancare.events.BreakGlassId;
import org.veterancare.events.CaseId;
import org.veterancare.events.Personal;
import org.veterancare.events.Role;
import org.veterancare.web.Discloses;
import org.veterancare.web.DoneOnce;
import org.veterancare.web.GivenReason;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;
import org.veterancare.web.RateKind;
import org.veterancare.web.RateLimited;
import org.veterancare.web.ReadBy;
import org.veterancare.web.RequestIds;

/** Opens a case of another station for reading, to one person and for some hours; the supervisors are told. */
@RestController
final class BreakGlassController {

    private static final String WHY = "BreakGlassOpened#/why";

    private final CommandDesk desk;
    private final WhoseCase whose;
    private final Opened opened;
    private final Clock clock;

    BreakGlassController(CommandDesk desk, WhoseCase whose, Opened opened, Clock clock) {
        this.desk = desk;
        this.whose = whose;
        this.opened = opened;
        this.clock = clock;
    }

    /** @param reason in words, at most 500 characters; kept sealed */
    record Request(Personal reason) {}

    /** @param until end of it */
    record Answer(CaseId caseId, BreakGlassId breakGlassId, Instant until) {}

    /** 201 where the case is open from now on; 200 where it was already, and stays so no longer than before. */
    @ApiResponse(responseCode = "200", description = "It was open already")
    @ApiResponse(responseCode = "201", description = "It is open from now on")
    @ApiResponse(responseCode = "403", description = "reason-required", content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    @ApiResponse(responseCode = "409", description = "break-glass-not-needed, concurrent-change", content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    @ReadBy({Role.STREET_CASE_WORKER, Role.STATION_HEAD, Role.DISTRICT_OFFICER})
    @RateLimited(RateKind.BREAK_GLASS)
    @Discloses(Fields.SUMMARY)
    @DoneOnce
    @PostMapping(path = "/api/v1/cases/{caseId}/break-glass", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> open(
            @PathVariable String caseId, @RequestBody Request body, Actor actor, HttpServletRequest request) {
        CaseId subject = new CaseId(StreamIds.of(CommandStream.CASES, caseId));
        String reason = GivenReason.of(body.reason());
        WhoseCase.Station station = whose.of(subject.value(), actor);
        if (station.own()) {
            throw Problem.of(ProblemCode.BREAK_GLASS_NOT_NEEDED).asLook(Outcome.GRANTED, subject.value());
        }
        BreakGlassId id = BreakGlassId.of(actor.person(), subject);
        OpenByBreakGlass command = new OpenByBreakGlass(
                id, subject, clock.instant(), station.street(), station.neighbourhood(),
                opened.sealed(subject, reason));
        Accepted accepted = send(command, id.value(), actor, request);
        return ResponseEntity.status(accepted.events().isEmpty() ? 200 : 201)
                .body(new Answer(subject, id, opened.until(id)));
    }

    private Accepted send(OpenByBreakGlass command, UUID stream, Actor actor, HttpServletRequest request) {
        try {
            return desk.send(command, stream, Sending.by(actor).requestId(RequestIds.of(request)));
        } catch (AggregateStreamCreationException | ConcurrencyException lost) {
            throw Problem.of(ProblemCode.CONCURRENT_CHANGE);
        }
    }

    /** What stands in the log of it. */
    @org.springframework.stereotype.Component
    static final class Opened {

        private final EventLogReader log;
        private final PersonalCipher cipher;

        Opened(EventLogReader log, PersonalCipher cipher) {
            this.log = log;
            this.cipher = cipher;
        }

        /** @throws Problem subject-erased where nothing may be added to the person */
        Personal sealed(CaseId subject, String reason) {
            try {
                return Personal.sealed(cipher.seal(subject.value(), WHY, Personal.of(reason)));
            } catch (IllegalStateException erased) {
                throw Problem.of(ProblemCode.SUBJECT_ERASED);
            }
        }

        Instant until(BreakGlassId id) {
            return ((BreakGlassOpened) log.stream(id.value()).getLast().fact()).until();
        }
    }
}
