package org.veterancare.query.replay;

import tools.jackson.databind.JsonNode;

/**
 * One difference between two trees.
 *
 * @param path JSON pointer (RFC 6901)
 * @param before null where there was nothing
 * @param after null where nothing is left
 */
record Change(String path, JsonNode before, JsonNode after) {

    Operation operation() {
        if (after == null) {
            return new Operation("remove", path, null);
        }
        return new Operation(before == null ? "add" : "replace", path, after);
    }

    /**
     * A step of a JSON patch (RFC 6902).
     *
     * @param value left out for a removal
     */
    record Operation(String op, String path, JsonNode value) {}
}
