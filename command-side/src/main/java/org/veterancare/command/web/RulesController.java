package org.veterancare.command.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.veterancare.law.Law;
import org.veterancare.law.Rule;
import org.veterancare.law.RuleCatalogue;
import org.veterancare.web.Language;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;
import org.veterancare.web.ReadBy;
import org.veterancare.web.RuleProblems;

/** The rules that commands are checked against, each in all its wordings. */
@RestController
@RequestMapping("/api/v1/rules")
final class RulesController {

    private final RuleCatalogue rules;
    private final Clock clock;

    RulesController(Law law, Clock clock) {
        this.rules = law.rules();
        this.clock = clock;
    }

    @ReadBy.Everyone
    @GetMapping
    Map<String, Object> all() {
        return Map.of(
                "version", rules.version(), "items", rules.all().stream().map(this::described).toList());
    }

    @ReadBy.Everyone
    @GetMapping("/{code}")
    Map<String, Object> one(@PathVariable String code) {
        List<Map<String, Object>> wordings = rules.all()
                .stream()
                .filter(rule -> rule.code().equals(code))
                .map(this::described)
                .toList();
        if (wordings.isEmpty()) {
            throw Problem.of(ProblemCode.NOT_FOUND);
        }
        return Map.of("code", code, "items", wordings);
    }

    private Map<String, Object> described(Rule rule) {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("code", rule.code());
        description.put("version", rule.version());
        description.put("title", RuleProblems.title(rule).in(Language.current()));
        description.put("titles", RuleProblems.title(rule));
        description.put("law", RuleProblems.law(rule));
        description.put("from", rule.from());
        description.put("until", rule.until());
        description.put("inForce", rule.covers(LocalDate.now(clock)));
        description.put("evidence", rule.evidence());
        description.put("note", rule.sourceNote());
        return description;
    }
}
