package org.veterancare.command.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.veterancare.command.infrastructure.Accepted;
import org.veterancare.command.infrastructure.Accepted.Kind;
import org.veterancare.command.infrastructure.OnceOnly;
import org.veterancare.eventlog.access.Fields;
import org.veterancare.eventlog.access.Look;
import org.veterancare.events.Actor;
import org.veterancare.web.CurrentLook;
import org.veterancare.web.IdempotencyKey;
import org.veterancare.web.Looks;
import org.veterancare.web.Preference;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;
import org.veterancare.web.RequestIds;

/** All commands of all streams come in here; which there are, the catalogue knows. */
@RestController
final class CommandController {

    private static final String STREAM = "/api/v1/{stream:" + CommandStream.PATHS + "}";

    private final CommandCatalogue catalogue;
    private final CommandBody bodies;
    private final CommandDesk desk;
    private final Refusals refusals;
    private final Looks looks;
    private final PersonsAsked persons;
    private final Warnings warnings;

    CommandController(
            CommandCatalogue catalogue,
            CommandBody bodies,
            CommandDesk desk,
            Refusals refusals,
            Looks looks,
            PersonsAsked persons,
            Warnings warnings) {
        this.catalogue = catalogue;
        this.bodies = bodies;
        this.desk = desk;
        this.refusals = refusals;
        this.looks = looks;
        this.persons = persons;
        this.warnings = warnings;
    }

    @PostMapping(path = STREAM, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> open(
            @PathVariable String stream, Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return send(catalogue.opening(stream(stream)), StreamIds.next(), actor, new Exchange(request, response));
    }

    @PostMapping(path = STREAM + "/{id}/{command}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> command(
            @PathVariable String stream,
            @PathVariable String id,
            @PathVariable String command,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        CommandType type = catalogue
                .find(stream(stream), command)
                .orElseThrow(() -> Problem.of(ProblemCode.COMMAND_NOT_FOUND));
        return send(type, StreamIds.of(type.stream(), id), actor, new Exchange(request, response));
    }

    private record Exchange(HttpServletRequest request, HttpServletResponse response) {}

    private static CommandStream stream(String path) {
        return CommandStream.at(path).orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND));
    }

    private ResponseEntity<Map<String, Object>> send(
            CommandType type, UUID id, Actor actor, Exchange exchange) throws IOException {
        HttpServletRequest request = exchange.request();
        CurrentLook.asks(type.path());
        if (!type.senders().contains(actor.role())) {
            throw Problem.of(ProblemCode.INSUFFICIENT_ROLE);
        }
        CallHeaders headers = new CallHeaders(request);
        byte[] body = request.getInputStream().readAllBytes();
        CommandBody.Read read = bodies.read(body, type, id.toString());
        Long asOf = headers.expectedVersion(type);
        Because because = read.because();
        Sending sending = Sending.by(actor)
                .because(because.reason(), because.legalBasis(), because.evidence())
                .seen(because.seen())
                .asOf(asOf)
                .requestId(RequestIds.of(request))
                .dryRun(headers.dryRun())
                .once(IdempotencyKey.of(request)
                        .map(key -> OnceOnly.of(actor, "POST " + request.getRequestURI(), key, body))
                        .orElse(null));
        persons.before(read.command(), headers.dryRun(), actor, exchange.response());
        Accepted accepted;
        try {
            accepted = desk.send(read.command(), id, sending);
        } catch (RuntimeException refused) {
            persons.after(read.command(), headers.dryRun(), refused, actor);
            throw refusals.of(refused, type.stream(), id, new Refusals.Sent(read.command(), asOf, actor));
        }
        if (accepted.kind() == Kind.TRIED && type.stream() == CommandStream.CASES) {
            tried(type, id, read.command(), actor);
        }
        return answer(type, accepted, warnings.of(id, read.command()));
    }

    /** A trial tells that nobody has the number, or how a case stands, and the other one that it names. */
    private void tried(CommandType type, UUID id, Record command, Actor actor) {
        if (type.opens()) {
            persons.nobody(actor);
        } else {
            List<UUID> cases = Stream.concat(Stream.of(id), Refusals.other(command).stream()).toList();
            looks.granted(cases, Fields.ALLOWED_COMMANDS, Look.More.NOTHING);
        }
    }

    private static ResponseEntity<Map<String, Object>> answer(
            CommandType type, Accepted accepted, List<Warnings.Warning> warnings) {
        boolean tried = accepted.kind() == Kind.TRIED;
        Map<String, Object> body = new LinkedHashMap<>();
        if (!(tried && type.opens())) {
            body.put(type.idName(), accepted.streamId());
        }
        body.put("version", accepted.version());
        body.put("events", accepted.events());
        if (!warnings.isEmpty()) {
            body.put("warnings", warnings);
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(type.opens() && !tried ? 201 : 200);
        if (tried) {
            return answer.header("Preference-Applied", Preference.DRY_RUN).body(body);
        }
        if (type.opens()) {
            answer.header("Location", type.path() + "/" + accepted.streamId());
        }
        if (accepted.kind() == Kind.REPLAYED) {
            answer.header(IdempotencyKey.REPLAYED, "true");
        }
        return answer.eTag("\"" + accepted.version() + "\"").body(body);
    }
}
