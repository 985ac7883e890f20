package org.veterancare.command.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.veterancare.command.CaseLifeCommand.OpenCase;
import org.veterancare.command.life.SubjectCommand.CorrectIdentity;
import org.veterancare.events.Actor;
import org.veterancare.law.RuleBroken;
import org.veterancare.web.RateKind;
import org.veterancare.web.Rates;

/**
 * Counts as searches what tells whether a person has a case: a trial with their number, and a refusal because they have one. Who
 * has asked for too many is not let on before the next is decided, so that being held back tells nothing either.
 */
@Component
final class PersonsAsked {

    private static final String ONE_CASE = "REG-14";

    private final Rates rates;

    PersonsAsked(Rates rates) {
        this.rates = rates;
    }

    /** @throws org.veterancare.web.Problem too-many-requests */
    void before(Record command, boolean dryRun, Actor by, HttpServletResponse response) {
        if (dryRun && names(command)) {
            rates.take(RateKind.SEARCH, by.person(), response);
        } else if (names(command)) {
            next(by);
        }
    }

    /** @throws org.veterancare.web.Problem too-many-requests */
    void next(Actor by) {
        rates.require(RateKind.SEARCH, by.person());
    }

    void after(Record command, boolean dryRun, RuntimeException refused, Actor by) {
        boolean known = refused instanceof RuleBroken broken && broken.code().equals(ONE_CASE);
        if (known && !dryRun && names(command)) {
            found(by);
        }
    }

    /** Somebody has a case. */
    void found(Actor by) {
        rates.spend(RateKind.SEARCH, by.person());
    }

    private static boolean names(Record command) {
        return command instanceof OpenCase || command instanceof CorrectIdentity;
    }
}
