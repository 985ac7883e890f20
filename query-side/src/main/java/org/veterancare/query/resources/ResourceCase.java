package org.veterancare.query.resources;

import java.util.UUID;

/**
 * A case that a resource names.
 *
 * @param part as what; each case is named once as the same
 * @param state what is said of it there as JSON text, or null
 */
record ResourceCase(UUID caseId, String part, String state) {}
