package org.veterancare.command;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.veterancare.law.Guard.always;
import static org.veterancare.law.Guard.require;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.veterancare.command.CaseLifeCommand.DeclareInterest;
import org.veterancare.command.CaseLifeCommand.WithdrawInterest;
import org.veterancare.events.Actor;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.InterestDeclared;
import org.veterancare.events.CaseLifeEvent.InterestWithdrawn;

/** 回避: whoever is the subject of the case, or recorded as their family, does not act in it. */
final class Interests {

    /** Natural persons with an interest, and who declared it. */
    private final Map<String, String> declaredBy = new HashMap<>();

    void admit(Class<? extends CaseCommand> command, Actor actor) {
        always(command == DeclareInterest.class || !declaredBy.containsKey(actor.person()), "RECUSAL", Map.of());
    }

    /** There is something to withdraw. */
    void admit(Class<? extends CaseCommand> command) {
        if (command == WithdrawInterest.class) {
            require(!declaredBy.isEmpty(), "INTEREST", Map.of("declared", false));
        }
    }

    void handle(DeclareInterest command) {
        require(!declaredBy.containsKey(command.person()), "INTEREST", Map.of("declared", true));
        apply(new InterestDeclared(command.caseId(), command.occurredOn(), command.person(), command.relation()));
    }

    void handle(WithdrawInterest command, Actor actor) {
        String declarer = declaredBy.get(command.person());
        require(declarer != null, "INTEREST", Map.of("declared", false));
        require(!declarer.equals(actor.person()), "INTEREST", Map.of("declaredBy", "sender"));
        apply(new InterestWithdrawn(command.caseId(), command.occurredOn(), command.person()));
    }

    /** Who does not act for the person does not in whichever case of the person's goes on. */
    Set<String> burdens() {
        return declaredBy.keySet().stream().map(person -> "INTEREST " + person).collect(Collectors.toSet());
    }

    void on(CaseEvent fact, Actor by) {
        switch (fact) {
            case InterestDeclared declared -> declaredBy.put(declared.person(), by == null ? "" : by.person());
            case InterestWithdrawn withdrawn -> declaredBy.remove(withdrawn.person());
            default -> {}
        }
    }

    /** Equal by value: a decided case and the same case replayed must not differ. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Interests that && declaredBy.equals(that.declaredBy);
    }

    @Override
    public int hashCode() {
        return declaredBy.hashCode();
    }
}
