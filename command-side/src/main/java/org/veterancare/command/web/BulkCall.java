package org.veterancare.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.veterancare.command.infrastructure.OnceOnly;
import org.veterancare.events.Actor;
import org.veterancare.web.IdempotencyKey;
import org.veterancare.web.RequestIds;

/**
 * What all commands of one call about many cases have in common.
 *
 * @param id under which everything that the call does is found; a repeated call has the same
 * @param key given by the caller, or null
 */
record BulkCall(UUID id, UUID key, Actor actor, Because because, HttpServletRequest request) {

    static BulkCall of(Actor actor, Because because, HttpServletRequest request) {
        Optional<UUID> key = IdempotencyKey.of(request);
        UUID id = key
                .map(given -> UUID.nameUUIDFromBytes((IdempotencyKey.caller(actor) + " "
                        + request.getRequestURI() + " " + given)
                        .getBytes(StandardCharsets.UTF_8)))
                .orElseGet(StreamIds::next);
        return new BulkCall(id, key.orElse(null), actor, because == null ? Because.NOTHING_SAID : because, request);
    }

    /**
     * One of its commands, which is done once however often the call is repeated.
     *
     * @param what the address of the call and what in it the command is about
     * @param said what was said of it, to tell another call under the same key
     */
    Sending about(String what, String said) {
        Sending sending = anywhere();
        return key == null
                ? sending
                : sending.once(OnceOnly.of(
                        actor, "POST " + what, key, said.getBytes(StandardCharsets.UTF_8)));
    }

    Sending anywhere() {
        return Sending.by(actor)
                .because(because.reason(), because.legalBasis(), because.evidence())
                .requestId(RequestIds.of(request))
                .partOf(id);
    }
}
