package org.veterancare.query.masking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds disability in trees of states and facts: nature and grade stand side by side, and a correction names its field. */
public final class Disability {

    private static final String NATURE = "nature";
    private static final String GRADE = "grade";

    private Disability() {}

    /** Hides every nature and grade, and what a correction says of them. */
    public static void hide(JsonNode tree) {
        each(tree, graded -> {
            graded.put(NATURE, Sensitive.HIDDEN);
            graded.put(GRADE, Sensitive.HIDDEN);
        });
        corrections(tree);
    }

    /** Natures and grades that stand in the tree, in its order. */
    public static List<JsonNode> in(JsonNode tree) {
        List<JsonNode> found = new ArrayList<>();
        each(tree, graded -> {
            ObjectNode only = graded.objectNode();
            only.set(NATURE, graded.get(NATURE));
            only.set(GRADE, graded.get(GRADE));
            found.add(only);
        });
        return found;
    }

    private static void each(JsonNode node, Consumer<ObjectNode> action) {
        if (node instanceof ObjectNode object && object.has(NATURE) && object.has(GRADE)) {
            action.accept(object);
        }
        node.forEach(child -> each(child, action));
    }

    private static void corrections(JsonNode node) {
        if (node instanceof ObjectNode object && "DISABILITY_GRADE".equals(object.path("field").asString(""))) {
            object.put("before", Sensitive.HIDDEN);
            object.put("after", Sensitive.HIDDEN);
        }
        node.forEach(Disability::corrections);
    }
}
