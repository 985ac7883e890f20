package org.veterancare.query.casestate;

import org.veterancare.events.CaseLifeEvent.CorrectedField;

/**
 * A wrong value that was put right.
 *
 * @param factVersion version of the fact that was wrong
 * @param before the routing value as it stood, null for a personal one
 * @param after the right routing value, null for a personal one
 */
public record Correction(Mark mark, long factVersion, CorrectedField field, String before, String after) {}
