package org.veterancare.query.casestate;

/**
 * A fact that was recorded by a slip and taken back.
 *
 * @param factVersion version of the fact that counts for nothing
 * @param fact its name
 */
public record Reversal(Mark mark, long factVersion, String fact) {}
