package org.veterancare.command.infrastructure;

import java.util.Arrays;
import java.util.UUID;
import org.veterancare.events.Actor;
import org.veterancare.web.IdempotencyKey;

/**
 * A call that may be repeated without doing anything twice.
 *
 * @param caller who calls: another person, role or station never hears what this one was answered
 * @param route method and path
 * @param key the caller's {@code Idempotency-Key}
 * @param body the body as it was sent; only a keyed hash of it is kept
 */
public record OnceOnly(String caller, String route, UUID key, byte[] body) {

    /** A call of this person in this role at this station, by whichever account. */
    public static OnceOnly of(Actor actor, String route, UUID key, byte[] body) {
        return new OnceOnly(IdempotencyKey.caller(actor), route, key, body);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OnceOnly that
                && caller.equals(that.caller)
                && route.equals(that.route)
                && key.equals(that.key)
                && Arrays.equals(body, that.body);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    /** Not the body: what is printed ends in logs. */
    @Override
    public String toString() {
        return route + " " + key;
    }
}
