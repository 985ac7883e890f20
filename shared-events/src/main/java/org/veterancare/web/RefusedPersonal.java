package org.veterancare.web;

import org.veterancare.events.Personal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** An answer holds text that was opened for its reader, never the carrier of a personal value. */
final class RefusedPersonal extends StdSerializer<Personal> {

    RefusedPersonal() {
        super(Personal.class);
    }

    @Override
    public void serialize(Personal value, JsonGenerator json, SerializationContext context) {
        throw new IllegalStateException("a personal value was about to be sent without being opened for its reader");
    }
}
