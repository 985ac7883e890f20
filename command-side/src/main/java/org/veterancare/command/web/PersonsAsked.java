package org.veterancare.command.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.veterancare.command.CaseLifeCommand.OpenCase;
import org.veterancare.command.PaperNumbers;
import org.veterancare.command.honours.HonourCommand.HandOverCard;
import org.veterancare.command.honours.HonourCommand.HangPlaque;
import org.veterancare.command.honours.HonourCommand.ReplacePlaque;
import org.veterancare.command.honours.HonourCommand.RestorePlaque;
import org.veterancare.command.life.SubjectCommand.CorrectIdentity;
import org.veterancare.command.training.TrainingCommand.CompleteTraining;
import org.veterancare.events.Actor;
import org.veterancare.law.RuleBroken;
import org.veterancare.web.Looks;
import org.veterancare.web.RateKind;
import org.veterancare.web.Rates;

/**
 * Counts as searches what tells whether a person has a case, a household a plaque, or a paper a holder: a trial, and a refusal because of it. Who
 * has asked for too many is not let on before the next is decided, so that being held back tells nothing either.
 */
@Component
final class PersonsAsked {

    /** One person, one case; one household, one plaque. */
    private static final Set<String> ONE = Set.of("REG-14", "HON-01");

    private final Rates rates;
    private final Looks looks;

    PersonsAsked(Rates rates, Looks looks) {
        this.rates = rates;
        this.looks = looks;
    }

    /** @throws org.veterancare.web.Problem too-many-requests */
    void before(Record command, boolean dryRun, Actor by, HttpServletResponse response) {
        if (dryRun && names(command)) {
            if (command instanceof OpenCase) {
                rates.require(RateKind.MISS, by.person());
            }
            rates.take(RateKind.SEARCH, by.person(), response);
        } else if (names(command)) {
            next(by);
        }
    }

    /** @throws org.veterancare.web.Problem too-many-requests */
    void next(Actor by) {
        rates.require(RateKind.SEARCH, by.person());
    }

    /** @throws org.veterancare.web.Problem too-many-requests, also where too many numbers were nobody's */
    void nextOfPlan(Actor by) {
        rates.require(RateKind.MISS, by.person());
        next(by);
    }

    /** Nobody has a case, and none was opened: a search that found nobody, which is on record as such. */
    void nobody(Actor by) {
        looks.denied(List.of());
        rates.spend(RateKind.MISS, by.person());
    }

    void after(Record command, boolean dryRun, RuntimeException refused, Actor by) {
        boolean known = refused instanceof RuleBroken broken
                && (ONE.contains(broken.code()) || broken.facts().containsKey(PaperNumbers.TAKEN));
        if (known && !dryRun && names(command)) {
            found(by);
        }
    }

    /** Somebody has a case. */
    void found(Actor by) {
        rates.spend(RateKind.SEARCH, by.person());
    }

    private static boolean names(Record command) {
        return switch (command) {
            case OpenCase person -> true;
            case CorrectIdentity person -> true;
            case HangPlaque household -> true;
            case ReplacePlaque household -> true;
            case RestorePlaque household -> true;
            case HandOverCard paper -> true;
            case CompleteTraining paper -> paper.certificateNumber() != null;
            default -> false;
        };
    }
}
