package org.veterancare.command.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.veterancare.eventlog.access.Fields;
import org.veterancare.events.Actor;
import org.veterancare.web.Discloses;
import org.veterancare.web.Looks;
import org.veterancare.web.ReadBy;

/** What can be done at all, and what one caller can do in one case now. */
@RestController
@RequestMapping("/api/v1")
final class CommandsController {

    private final CommandCatalogue catalogue;
    private final AllowedCommands allowed;
    private final Looks looks;

    CommandsController(CommandCatalogue catalogue, AllowedCommands allowed, Looks looks) {
        this.catalogue = catalogue;
        this.allowed = allowed;
        this.looks = looks;
    }

    @ReadBy.Everyone
    @GetMapping("/commands")
    Map<String, Object> commands() {
        return Map.of("commands", catalogue.all().stream().map(CommandsController::described).toList());
    }

    private static Map<String, Object> described(CommandType command) {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("command", command.name());
        description.put("path", command.path());
        description.put("phase", command.phase());
        description.put("opens", command.opens());
        description.put("decision", command.decides());
        description.put("senders", command.senders());
        description.put("rules", command.rules());
        description.put("schema", CommandSchema.of(command));
        return description;
    }

    @ReadBy.Cases
    @Discloses(Fields.ALLOWED_COMMANDS)
    @GetMapping("/cases/{caseId}/allowed-commands")
    ResponseEntity<Map<String, Object>> allowed(@PathVariable String caseId, Actor actor) {
        UUID id = StreamIds.of(CommandStream.CASES, caseId);
        AllowedCommands.Allowed now = allowed.in(id, actor);
        looks.granted(List.of(id));
        List<Map<String, Object>> commands = now.commands();
        return ResponseEntity.ok()
                .eTag("\"" + now.version() + "\"")
                .body(Map.of("caseId", id, "version", now.version(), "commands", commands));
    }
}
