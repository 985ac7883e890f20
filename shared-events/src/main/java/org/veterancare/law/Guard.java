package org.veterancare.law;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** The one way a rule is asked: what passes is remembered for the facts that follow, what fails ends the command. */
public final class Guard {

    private static final String PASSED = Guard.class.getName();

    private Guard() {}

    /** @throws RuleBroken with the rule's code of domain.md where it does not hold */
    public static void require(boolean holds, String code) {
        require(holds, code, Map.of());
    }

    /**
     * @param facts what the caller may know about why, such as a due date; never a personal value
     * @throws RuleBroken with the rule's code of domain.md where it does not hold
     */
    public static void require(boolean holds, String code, Map<String, Object> facts) {
        if (!holds) {
            throw new RuleBroken(code, facts);
        }
        applied(code);
    }

    /**
     * As {@link #require(boolean, String, Map)}, of a rule that every command is asked: passing it says nothing about this one, and
     * its facts do not name it.
     *
     * @throws RuleBroken with the rule's code where it does not hold
     */
    public static void always(boolean holds, String code, Map<String, Object> facts) {
        if (!holds) {
            throw new RuleBroken(code, facts);
        }
    }

    /** Remembers a rule that the command carries out rather than asks, so that its facts name it. */
    public static void applied(String code) {
        CurrentUnitOfWork.ifStarted(work -> work.root()
                .getOrComputeResource(PASSED, key -> new LinkedHashSet<String>())
                .add(code));
    }

    /** Looks whether something holds that decides nothing by itself: its rules are not those of the command, and no fact names them. */
    public static boolean aside(BooleanSupplier look) {
        List<String> before = passed();
        try {
            return look.getAsBoolean();
        } finally {
            CurrentUnitOfWork.ifStarted(
                    work -> work.root().resources().put(PASSED, new LinkedHashSet<>(before)));
        }
    }

    /** The rules the current command has passed so far, in the order they were asked. */
    public static List<String> passed() {
        return CurrentUnitOfWork.isStarted()
                ? List.copyOf(CurrentUnitOfWork.get().root().<Set<String>>getOrDefaultResource(PASSED, Set.of()))
                : List.of();
    }
}
