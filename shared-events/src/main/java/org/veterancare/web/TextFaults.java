package org.veterancare.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Texts that no database and no other system can take: with U+0000, or with half of a surrogate pair. */
public final class TextFaults {

    private TextFaults() {}

    /** @throws Problem bad-text naming the first place */
    public static void refuse(JsonNode body) {
        walk(body, new ArrayList<>());
    }

    private static void walk(JsonNode node, List<String> path) {
        if (node.isString() && isUnusable(node.stringValue())) {
            throw Problem.of(ProblemCode.BAD_TEXT).at(Fault.at(path, "bad-text"));
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            step(field.getKey(), field.getValue(), path);
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                step(Integer.toString(i), node.get(i), path);
            }
        }
    }

    private static void step(String name, JsonNode child, List<String> path) {
        path.add(name);
        if (isUnusable(name)) {
            throw Problem.of(ProblemCode.BAD_TEXT).at(Fault.at(path, "bad-text"));
        }
        walk(child, path);
        path.removeLast();
    }

    private static boolean isUnusable(String text) {
        return text.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }
}
