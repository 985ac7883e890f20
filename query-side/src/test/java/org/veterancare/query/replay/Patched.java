package org.veterancare.query.replay;

import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Applies a JSON patch as RFC 6902 says, knowing nothing of how it was made. */
final class Patched {

    private Patched() {}

    static JsonNode by(List<Change.Operation> patch, JsonNode start) {
        JsonNode tree = start.deepCopy();
        for (Change.Operation step : patch) {
            JsonPointer path = JsonPointer.compile(step.path());
            JsonNode parent = tree.at(path.head());
            String last = path.last().getMatchingProperty();
            switch (step.op()) {
                case "remove" -> remove(parent, last);
                case "add" -> add(parent, last, step.value());
                case "replace" -> {
                    remove(parent, last);
                    add(parent, last, step.value());
                }
                default -> throw new IllegalArgumentException(step.op());
            }
        }
        return tree;
    }

    private static void remove(JsonNode parent, String name) {
        JsonNode gone = parent instanceof ArrayNode array
                ? array.remove(Integer.parseInt(name))
                : ((ObjectNode) parent).remove(name);
        if (gone == null) {
            throw new IllegalArgumentException("nothing at " + name);
        }
    }

    private static void add(JsonNode parent, String name, JsonNode value) {
        if (parent instanceof ArrayNode array) {
            array.insert(Integer.parseInt(name), value.deepCopy());
        } else {
            ((ObjectNode) parent).set(name, value.deepCopy());
        }
    }
}
