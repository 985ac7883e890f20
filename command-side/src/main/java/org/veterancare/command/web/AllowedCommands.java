package org.veterancare.command.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.FourEyed;
import org.veterancare.command.NeedsPolicy;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.infrastructure.Elsewhere;
import org.veterancare.events.Actor;
import org.veterancare.events.District;
import org.veterancare.law.Law;
import org.veterancare.law.PolicyParameters;
import org.veterancare.law.RuleBroken;
import org.veterancare.law.RuleCatalogue;
import org.veterancare.law.Touch.Kind;
import org.veterancare.web.Bilingual;
import org.veterancare.web.Language;
import org.veterancare.web.RuleProblems;

/** What someone could do in a case now, and what stands in the way of the rest: asked of the case itself, writing nothing. */
@Component
final class AllowedCommands {

    private static final String NOT_SET = "notSet";

    private final Repository<VeteranCase> cases;
    private final Elsewhere elsewhere;
    private final TransactionManager transactions;
    private final CommandCatalogue catalogue;
    private final RuleCatalogue rules;
    private final PolicyParameters policy;
    private final Clock clock;

    AllowedCommands(
            Repository<VeteranCase> cases,
            Elsewhere elsewhere,
            TransactionManager transactions,
            CommandCatalogue catalogue,
            Law law,
            Clock clock) {
        this.cases = cases;
        this.elsewhere = elsewhere;
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.rules = law.rules();
        this.policy = law.policy();
        this.clock = clock;
    }

    /** @param version of the case when it was asked */
    record Allowed(long version, List<Map<String, Object>> commands) {}

    /** @throws org.veterancare.web.Problem where there is no such case for this actor */
    Allowed in(UUID caseId, Actor actor) {
        if (elsewhere.hasNow(caseId, actor)) {
            throw StreamIds.unknown(CommandStream.CASES);
        }
        try {
            return OnlyAsked.in("allowed-commands", work -> {
                work.attachTransaction(transactions);
                Aggregate<VeteranCase> found = cases.load(caseId.toString());
                List<Map<String, Object>> commands = found.invoke(veteranCase -> asked(veteranCase, actor));
                return new Allowed(found.version(), commands);
            });
        } catch (AggregateNotFoundException | IncompatibleAggregateException missing) {
            throw StreamIds.unknown(CommandStream.CASES);
        }
    }

    private List<Map<String, Object>> asked(VeteranCase veteranCase, Actor actor) {
        if (!veteranCase.belongsTo(actor)) {
            throw StreamIds.unknown(CommandStream.CASES);
        }
        return catalogue.of(CommandStream.CASES)
                .stream()
                .filter(command -> !command.opens())
                .map(command -> verdict(command, veteranCase, actor))
                .toList();
    }

    private Map<String, Object> verdict(CommandType command, VeteranCase veteranCase, Actor actor) {
        Map<String, Object> verdict = new LinkedHashMap<>();
        verdict.put("command", command.name());
        if (!command.senders().contains(actor.role())) {
            verdict.put("allowed", false);
            verdict.put("code", "insufficient-role");
            verdict.put("senders", command.senders());
            return verdict;
        }
        try {
            veteranCase.admit(command.type().asSubclass(CaseCommand.class), actor);
            requireConfigured(command.type());
            verdict.put("allowed", true);
            FourEyed asked = command.type().getAnnotation(FourEyed.class);
            if (asked != null && asked.value() == Kind.DECIDED) {
                verdict.put("seen", veteranCase.seen(command.type().asSubclass(CaseCommand.class)));
            }
        } catch (RuleBroken inTheWay) {
            verdict.put("allowed", false);
            verdict.put("rule", inTheWay.code());
            verdict.put("title", title(inTheWay.code()));
            if (inTheWay.facts().containsKey(NOT_SET)) {
                verdict.put(NOT_SET, inTheWay.facts().get(NOT_SET));
            }
        }
        return verdict;
    }

    /** What the policy leaves open keeps every body of such a command from being accepted, whatever its day. */
    private void requireConfigured(Class<?> command) {
        NeedsPolicy asked = command.getAnnotation(NeedsPolicy.class);
        if (asked != null && !policy.isSet(asked.value(), LocalDate.ofInstant(clock.instant(), District.ZONE))) {
            throw new RuleBroken(policy.rule(asked.value()), Map.of(NOT_SET, asked.value()));
        }
    }

    private String title(String code) {
        return rules.has(code)
                ? RuleProblems.title(rules.inForce(code, LocalDate.MAX)).in(Language.current())
                : new Bilingual(code, code).in(Language.current());
    }
}
