package org.veterancare.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.veterancare.command.CaseFixture.CASE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.hardship.HardshipCommand.AcceptApplication;
import org.veterancare.command.hardship.HardshipCommand.ApproveRelief;
import org.veterancare.command.hardship.HardshipCommand.CloseNotice;
import org.veterancare.command.hardship.HardshipCommand.ConfirmRelief;
import org.veterancare.command.hardship.HardshipCommand.PublishNotice;
import org.veterancare.command.hardship.HardshipCommand.RecordSurvey;
import org.veterancare.command.hardship.HardshipCommand.RefuseRelief;
import org.veterancare.command.hardship.HardshipCommand.ReviewAtStreet;
import org.veterancare.command.hardship.HardshipCommand.SubmitApplication;
import org.veterancare.command.life.SubjectCommand.AddIdentity;
import org.veterancare.command.life.SubjectCommand.CorrectIdentity;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.FundId;
import org.veterancare.events.HardshipEvent.ReliefApproved;
import org.veterancare.events.Personal;
import org.veterancare.events.Provenance;
import org.veterancare.events.Role;
import org.veterancare.events.SubjectKind;
import org.veterancare.law.Seen;

/**
 * Every sequence of commands up to a length, sent by four accounts of three people, against a case as it decides. What it
 * accepted is judged by the rule written down a second time, which knows nothing but who sent what.
 */
class FourEyesSearchTest {

    private static final LocalDate DAY = LocalDate.of(2025, 9, 25);
    private static final LocalDate LATER = LocalDate.of(2025, 10, 28);
    private static final long ABOVE_THE_LIMIT = 1_500_000;
    private static final Personal TEXT = Personal.of("说明");
    private static final FundId FUND = FundId.of("01937b5e-0000-7000-8000-0000000000f1");

    private static final Actor WORKER = actor("p-1", "account-1", Role.STREET_CASE_WORKER);
    private static final Actor SAME_PERSON = actor("p-1", "account-2", Role.DISTRICT_APPROVER);
    private static final Actor HEAD = actor("p-2", "account-3", Role.STATION_HEAD);
    private static final Actor APPROVER = actor("p-3", "account-4", Role.DISTRICT_APPROVER);
    private static final List<Actor> ACTORS = List.of(WORKER, SAME_PERSON, HEAD, APPROVER);

    private static final CaseCommand ACCEPT = new AcceptApplication(CASE, DAY, 1);
    private static final CaseCommand SURVEY = new RecordSurvey(
            CASE, DAY, 1, List.of("HOUSEHOLD_VISIT"), 0L, 0L, 1, TEXT);
    private static final CaseCommand REVIEW = new ReviewAtStreet(CASE, DAY, 1, ABOVE_THE_LIMIT);
    private static final CaseCommand PUBLISH = new PublishNotice(CASE, DAY, 1, Personal.of("陈"));
    private static final CaseCommand CLOSE = new CloseNotice(CASE, LATER, 1);
    private static final CaseCommand APPROVE = new ApproveRelief(CASE, LATER, 1, FUND, ABOVE_THE_LIMIT);
    private static final CaseCommand APPROVE_LESS = new ApproveRelief(CASE, LATER, 1, FUND, 1_000L);
    private static final CaseCommand REFUSE = new RefuseRelief(CASE, LATER, 1, TEXT);
    private static final CaseCommand PAY = new ConfirmRelief(CASE, LATER, 1);
    private static final CaseCommand CORRECT = new CorrectFact(
            CASE, LATER, 0L, CorrectedField.PHONE, null, Personal.of("15400000002"));
    private static final CaseCommand ANOTHER_NUMBER = new CorrectIdentity(
            CASE, LATER, Personal.of("310104198501020019"), "sha256:" + "ab".repeat(32));
    private static final CaseCommand ANOTHER_KIND = new AddIdentity(
            CASE, LATER, SubjectKind.SURVIVOR, "sha256:" + "ab".repeat(32));

    private static final Set<CaseCommand> MAKE = Set.of(ACCEPT, SURVEY, CORRECT, ANOTHER_NUMBER, ANOTHER_KIND);
    private static final Set<CaseCommand> CHECK = Set.of(REVIEW, PUBLISH, CLOSE);
    private static final Set<CaseCommand> DECIDE = Set.of(APPROVE, APPROVE_LESS, REFUSE);

    private static Actor actor(String person, String account, Role role) {
        return new Actor(person, account, role, Actors.DISTRICT);
    }

    /** What was accepted, and of whom. */
    private record Step(CaseCommand command, Actor by) {

        @Override
        public String toString() {
            return by.account() + " " + command.getClass().getSimpleName();
        }
    }

    /** A walk over all sequences; every breach it meets stays with the sequence that led there. */
    private static final class Search {

        private final List<CaseCommand> alphabet;
        private final UnaryOperator<Actor> asTheCaseSeesThem;
        private final List<Step> steps = new ArrayList<>();
        private final Set<String> breaches = new TreeSet<>();
        private final Set<Class<?>> accepted = new HashSet<>();
        private long tried;

        Search(List<CaseCommand> alphabet, UnaryOperator<Actor> asTheCaseSeesThem) {
            this.alphabet = alphabet;
            this.asTheCaseSeesThem = asTheCaseSeesThem;
        }

        Search from(Step... before) {
            DecidedCase decided = DecidedCase.begun(CaseFixture.opened(), MetaData.emptyInstance());
            for (Step step : before) {
                decided = sent(decided, step).orElseThrow();
                steps.add(step);
            }
            return go(decided, 0);
        }

        private int length;

        Search upTo(int most) {
            length = most;
            return this;
        }

        private Search go(DecidedCase decided, int depth) {
            for (CaseCommand command : depth == length ? List.<CaseCommand>of() : alphabet) {
                for (Actor actor : ACTORS) {
                    Step step = new Step(command, actor);
                    // the same by the same person makes no other hand; a second signature might
                    if (steps.contains(step) && !DECIDE.contains(command)) {
                        continue;
                    }
                    tried++;
                    sent(decided, step).ifPresent(next -> {
                        judge(step, next);
                        steps.add(step);
                        go(next, depth + 1);
                        steps.removeLast();
                    });
                }
            }
            return this;
        }

        private Optional<DecidedCase> sent(DecidedCase decided, Step step) {
            String seen = Seen.of(decided.facts()).getOrDefault("application/1", "");
            return decided.after(
                    step.command(), Actors.by(asTheCaseSeesThem.apply(step.by())).and(Provenance.SEEN, seen));
        }

        private void judge(Step step, DecidedCase next) {
            accepted.add(step.command().getClass());
            Set<String> made = people(MAKE);
            made.add(steps.getFirst().by().person());
            Set<String> checked = people(CHECK);
            Set<String> decided = people(DECIDE);
            String person = step.by().person();
            boolean early = step.command() != SURVEY && step.command() != ACCEPT && made.contains(person);
            boolean late = (DECIDE.contains(step.command()) || step.command() == PAY) && checked.contains(person);
            boolean paid = step.command() == PAY && decided.contains(person);
            boolean alone = step.command() == APPROVE
                    && next.facts().getLast() instanceof ReliefApproved
                    && decided.stream().allMatch(person::equals);
            boolean reviewed = step.command() == REVIEW || DECIDE.contains(step.command()) || step.command() == PAY;
            if (reviewed && early || late || paid || alone) {
                breaches.add(steps + " then " + step);
            }
        }

        private Set<String> people(Set<CaseCommand> commands) {
            Set<String> people = new HashSet<>();
            steps.stream()
                    .filter(step -> commands.contains(step.command()))
                    .forEach(step -> people.add(
                            step.by().person()));
            return people;
        }
    }

    private static final List<CaseCommand> WHOLE_WAY = List.of(
            ACCEPT, SURVEY, REVIEW, PUBLISH, CLOSE, APPROVE_LESS);
    private static final List<CaseCommand> LAST_STEPS = List.of(CLOSE, CORRECT, APPROVE, APPROVE_LESS, REFUSE, PAY);

    /** Commands of relief that {@link Search} judges. */
    static Set<Class<?>> judged() {
        return Stream.of(REVIEW, APPROVE, REFUSE, PAY).map(Object::getClass).collect(Collectors.toSet());
    }

    private static Step submitted(Actor by) {
        return new Step(new SubmitApplication(CASE, DAY, "ILLNESS", TEXT, "VISIT", Actors.STREET), by);
    }

    private static Step[] shownToThePublic() {
        return new Step[]{
            submitted(WORKER), new Step(ACCEPT, WORKER), new Step(SURVEY, WORKER), new Step(REVIEW, HEAD),
            new Step(PUBLISH, HEAD)
        };
    }

    /** Counts each account as somebody of their own. */
    private static Actor byAccount(Actor actor) {
        return new Actor(actor.account(), actor.account(), actor.role(), actor.station());
    }

    @Test
    void nobody_decides_on_what_they_had_a_hand_in_whatever_came_in_which_order() {
        for (Actor submitter : List.of(WORKER, HEAD)) {
            Search search = new Search(WHOLE_WAY, actor -> actor).upTo(6).from(submitted(submitter));
            assertEquals(Set.of(), search.breaches);
            assertTrue(search.accepted.contains(ApproveRelief.class), "the search comes as far as an approval");
            assertTrue(search.tried > 10_000, search.tried + " tried");
        }
    }

    @Test
    void the_last_steps_are_kept_apart_too_with_two_signatures_and_a_correction_between() {
        Search search = new Search(LAST_STEPS, actor -> actor).upTo(4).from(shownToThePublic());
        assertEquals(Set.of(), search.breaches);
        assertTrue(search.accepted.containsAll(Set.of(CorrectFact.class, ApproveRelief.class)));
    }

    @Test
    void who_says_anew_who_the_person_is_decides_nothing_that_was_open_then() {
        Search search = new Search(List.of(CLOSE, ANOTHER_NUMBER, ANOTHER_KIND, APPROVE, APPROVE_LESS, PAY),
                actor -> actor)
                .upTo(4)
                .from(shownToThePublic());
        assertEquals(Set.of(), search.breaches);
        assertTrue(search.accepted.containsAll(Set.of(CorrectIdentity.class, AddIdentity.class, ApproveRelief.class)));
    }

    @Test
    void without_the_rule_the_search_finds_the_breach() {
        int[] somebody = {0};
        UnaryOperator<Actor> alwaysSomebodyElse = actor -> new Actor(
                "p-" + ++somebody[0], actor.account(), actor.role(), actor.station());
        Search search = new Search(List.of(CLOSE, APPROVE, PAY), alwaysSomebodyElse).upTo(4).from(shownToThePublic());
        assertFalse(search.breaches.isEmpty());
        assertTrue(search.accepted.contains(ConfirmRelief.class));
    }

    @Test
    void a_rule_that_counts_accounts_is_found_out_by_the_person_with_two() {
        Search search = new Search(List.of(CLOSE, APPROVE_LESS), FourEyesSearchTest::byAccount)
                .upTo(2)
                .from(shownToThePublic());
        assertFalse(search.breaches.isEmpty());
        assertTrue(search.breaches.stream().allMatch(breach -> breach.contains("then account-2")), "the one with two");
    }
}
