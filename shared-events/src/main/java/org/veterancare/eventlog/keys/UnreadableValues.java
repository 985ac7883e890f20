package org.veterancare.eventlog.keys;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Raises the alarm about a personal value that cannot be read although nobody was erased (S7): a figure that is watched, and a
 * line that says whose it is, by which key and where it stands, never what it says.
 */
final class UnreadableValues {

    static final String METER = "veterancare.personal.values.unreadable";

    private static final Logger LOG = LoggerFactory.getLogger(UnreadableValues.class);

    /** What a value that was not written by us says in these places is not repeated. */
    private static final Pattern ENVELOPE = Pattern.compile(
            "enc:v1:A256GCM:(?<key>\\d{1,19}):(?<place>[A-Za-z]{1,60}#[A-Za-z0-9/]{0,100}):.*", Pattern.DOTALL);

    private static final String UNKNOWN = "unknown";

    private final Counter counter;

    UnreadableValues(MeterRegistry registry) {
        counter = Counter.builder(METER)
                .description("Personal values that could not be read although no erasure is on record")
                .register(registry);
    }

    /** A value that does not open for its subject. */
    void raise(UUID subject, String envelope, String why) {
        raise(subject.toString(), group(envelope, "key"), group(envelope, "place"), why);
    }

    /** @param place where a value was found that does not belong there */
    void raise(String place, String envelope) {
        raise(UNKNOWN, group(envelope, "key"), place, "a value is in clear or was moved there");
    }

    private void raise(String subject, String key, String place, String why) {
        counter.increment();
        LOG.error("A personal value cannot be read: subject {}, key {}, place {}: {}", subject, key, place, why);
    }

    private static String group(String envelope, String name) {
        Matcher form = ENVELOPE.matcher(envelope);
        return form.matches() ? form.group(name) : UNKNOWN;
    }
}
