package org.veterancare.query;

import java.time.Instant;
import java.util.UUID;

/**
 * A case of another station that is open to the reader of the current request.
 *
 * @param street the case belonged to when it was opened
 * @param at when it was opened
 * @param until when it is closed again
 */
public record OpenGlass(UUID caseId, String street, Instant at, Instant until) {}
