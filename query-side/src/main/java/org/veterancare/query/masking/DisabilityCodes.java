package org.veterancare.query.masking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.veterancare.law.AssignedWorkGround;
import org.veterancare.law.LifelongGround;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds disability in trees of states and facts, where it is not sealed: nature and grade of facts of before it was stand side by
 * side, a correction names its field, and a ground of a job or of being kept for life may tell both.
 */
public final class DisabilityCodes {

    static final String NATURE = "nature";
    static final String GRADE = "grade";
    private static final String GROUND = "ground";

    /** By what nature and in which band of grades somebody is disabled is the ground itself. */
    private static final Set<String> GROUNDS = Set.of(
            AssignedWorkGround.WAR_DISABILITY.name(),
            AssignedWorkGround.RETIREMENT_WAIVED.name(),
            LifelongGround.WAR_OR_DUTY_DISABILITY.name(),
            LifelongGround.HEAVY_DISABILITY.name(),
            LifelongGround.SUPPORT_CHOSEN.name());

    /** Of a grade that was put right before it was sealed. */
    private static final List<String> WRONG_AND_RIGHT = List.of("before", "after");

    private static final String FOUR_EYES = "fourEyes";
    private static final String SEEN = "seen";
    private static final String COMMAND = "command";
    private static final String CONTENT = "content";

    private DisabilityCodes() {}

    /** Whether a ground, by its code, tells of a disability. */
    public static boolean isToldBy(String ground) {
        return GROUNDS.contains(ground);
    }

    /** Hides every nature and grade, the grounds that tell them, and what a correction says of them. */
    public static void hide(JsonNode tree) {
        grounds(tree, told -> told.put(GROUND, Sensitive.HIDDEN));
        each(tree, graded -> {
            graded.put(NATURE, Sensitive.HIDDEN);
            graded.put(GRADE, Sensitive.HIDDEN);
        });
        corrections(tree);
        digests(tree);
    }

    /** There are few natures and grades: who has the digest of a fact tries them all. */
    private static void digests(JsonNode tree) {
        if (tree.path(FOUR_EYES) instanceof ObjectNode eyes) {
            eyes.putObject(SEEN);
        }
        if (tree instanceof ObjectNode approval && approval.has(COMMAND) && approval.path(CONTENT).isString()) {
            approval.put(CONTENT, Sensitive.HIDDEN);
        }
        tree.forEach(DisabilityCodes::digests);
    }

    /** Natures and grades that stand in the tree, and grounds that tell them, in its order. */
    public static List<JsonNode> in(JsonNode tree) {
        List<JsonNode> found = new ArrayList<>();
        each(tree, graded -> {
            ObjectNode only = graded.objectNode();
            only.set(NATURE, graded.get(NATURE));
            only.set(GRADE, graded.get(GRADE));
            found.add(only);
        });
        grounds(tree, told -> found.add(told.objectNode().set(GROUND, told.get(GROUND))));
        return found;
    }

    private static void each(JsonNode node, Consumer<ObjectNode> action) {
        if (node instanceof ObjectNode object && object.has(NATURE) && object.has(GRADE)) {
            action.accept(object);
        }
        node.forEach(child -> each(child, action));
    }

    private static void grounds(JsonNode node, Consumer<ObjectNode> action) {
        if (node instanceof ObjectNode object && isToldBy(object.path(GROUND).asString(""))) {
            action.accept(object);
        }
        node.forEach(child -> grounds(child, action));
    }

    private static void corrections(JsonNode node) {
        if (node instanceof ObjectNode object && "DISABILITY_GRADE".equals(object.path("field").asString(""))) {
            WRONG_AND_RIGHT.stream().filter(object::has).forEach(said -> object.put(said, Sensitive.HIDDEN));
        }
        node.forEach(DisabilityCodes::corrections);
    }
}
