package org.veterancare.query.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The differences between two trees, in an order in which they can be applied one after the other. */
final class Changes {

    private final List<Change> found = new ArrayList<>();

    private Changes() {}

    static List<Change> between(JsonNode before, JsonNode after) {
        Changes changes = new Changes();
        changes.compare("", before, after);
        return List.copyOf(changes.found);
    }

    private void compare(String path, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            fields(path, before, after);
        } else if (before.isArray() && after.isArray()) {
            items(path, before, after);
        } else {
            found.add(new Change(path, before, after));
        }
    }

    private void fields(String path, JsonNode before, JsonNode after) {
        for (Map.Entry<String, JsonNode> field : before.properties()) {
            String at = path + "/" + escaped(field.getKey());
            if (after.has(field.getKey())) {
                compare(at, field.getValue(), after.get(field.getKey()));
            } else {
                found.add(new Change(at, field.getValue(), null));
            }
        }
        for (Map.Entry<String, JsonNode> field : after.properties()) {
            if (!before.has(field.getKey())) {
                found.add(new Change(path + "/" + escaped(field.getKey()), null, field.getValue()));
            }
        }
    }

    private void items(String path, JsonNode before, JsonNode after) {
        int common = Math.min(before.size(), after.size());
        for (int at = 0; at < common; at++) {
            compare(path + "/" + at, before.get(at), after.get(at));
        }
        // from the end, so that no removal moves what a later step speaks of
        for (int at = before.size() - 1; at >= common; at--) {
            found.add(new Change(path + "/" + at, before.get(at), null));
        }
        for (int at = common; at < after.size(); at++) {
            found.add(new Change(path + "/" + at, null, after.get(at)));
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
