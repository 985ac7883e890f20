package org.veterancare.command.web;

import java.util.UUID;
import org.veterancare.command.VersionConflict;
import org.veterancare.law.RuleBroken;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;

/**
 * Why one of many commands was refused, as its row of the answer says it.
 *
 * @param code of the problem
 * @param rule that was broken, where one was; else null
 * @param currentVersion where the version that was looked at is no longer the case's; else null
 */
record Refused(String code, String rule, Long currentVersion) {

    /**
     * What it tells of the case is on record first.
     *
     * @throws RuntimeException the same, where it is no refusal
     */
    static Refused of(RuntimeException refused, UUID caseId, Refusals.Sent sent, Refusals refusals) {
        if (refused instanceof VersionConflict stale) {
            refusals.onRecord(Problem.of(ProblemCode.VERSION_CONFLICT), caseId);
            return new Refused(ProblemCode.VERSION_CONFLICT.code(), null, stale.current());
        }
        if (refusals.of(refused, CommandStream.CASES, caseId, sent) instanceof Problem problem) {
            refusals.onRecord(problem, caseId);
            String rule = refused instanceof RuleBroken broken ? broken.code() : null;
            return new Refused(problem.code().code(), rule, null);
        }
        throw refused;
    }
}
