package org.veterancare.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.veterancare.law.Rule;
import org.veterancare.law.RuleBroken;
import org.veterancare.law.RuleCatalogue;

/** A broken rule as the caller sees it: which one, what it says, and in which law it stands. */
public final class RuleProblems {

    private static final Set<String> STATES = Set.of("CASE-OPEN", "CASE-STATE", "CASE-BUSY");
    private static final Set<String> TAKEN = Set.of("SEAT-FREE", "POST-FREE", "FUND-MONEY");
    private static final Set<String> FOUR_EYES = Set.of("FOUR-EYES", "HRD-13", "TWO-APPROVERS", "RECUSAL");

    private final RuleCatalogue rules;
    private final Clock clock;

    public RuleProblems(RuleCatalogue rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** In today's wording. */
    public Problem problem(RuleBroken broken) {
        return problem(broken, LocalDate.now(clock));
    }

    /** In the wording for a fact of this day (TIM-05). */
    public Problem problem(RuleBroken broken, LocalDate occurredOn) {
        Problem problem = Problem.of(code(broken.code())).with("rule", broken.code());
        if (rules.has(broken.code())) {
            Rule rule = rules.inForce(broken.code(), occurredOn);
            problem.with("ruleTitle", title(rule)).with("law", law(rule));
        } else {
            problem.with("ruleTitle", broken.code());
        }
        return broken.facts().isEmpty() ? problem : problem.with("facts", broken.facts());
    }

    public static Bilingual title(Rule rule) {
        return new Bilingual(rule.titleZh(), rule.titleEn());
    }

    /** Where a rule stands: short name, full name, article. */
    public static Map<String, Object> law(Rule rule) {
        Map<String, Object> law = new LinkedHashMap<>();
        law.put("code", rule.law());
        law.put("name", rule.lawName());
        law.put("article", rule.article());
        law.put("version", rule.version());
        return law;
    }

    private static ProblemCode code(String rule) {
        if (STATES.contains(rule)) {
            return ProblemCode.TRANSITION_NOT_ALLOWED;
        }
        if (TAKEN.contains(rule)) {
            return ProblemCode.RESOURCE_TAKEN;
        }
        if (FOUR_EYES.contains(rule)) {
            return ProblemCode.FOUR_EYES;
        }
        if (rule.equals("SUBJECT-ERASED")) {
            return ProblemCode.SUBJECT_ERASED;
        }
        return rule.equals("REG-14") ? ProblemCode.DUPLICATE_PERSON : ProblemCode.RULE_BROKEN;
    }
}
