package org.veterancare.law;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * One YAML file of legal data, read strictly: an unknown or doubled field, a missing value or a wrong date stops the start
 * of the system with a sentence that names the file and the entry. Nothing is read as what it only resembles: a number is
 * no day and no word, and a fraction is not cut to a whole number.
 */
final class LawFile {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .withConfigOverride(LocalDate.class, day -> day.setFormat(JsonFormat.Value.forLeniency(false)))
            .build();

    private final String name;
    private final JsonNode root;

    /**
     * Reads the whole stream; the caller closes it.
     *
     * @param name what messages call the file
     * @throws IllegalStateException when it is not YAML
     */
    LawFile(String name, InputStream in) {
        this.name = name;
        try {
            root = YAML.readTree(in);
        } catch (JacksonException unreadable) {
            throw wrong("the file", unreadable.getOriginalMessage());
        }
        if (!root.isObject()) {
            throw wrong("the file", "has no fields");
        }
    }

    /** Refuses top-level fields other than these. */
    LawFile only(String... fields) {
        var known = List.of(fields);
        for (var field : root.propertyNames()) {
            if (!known.contains(field)) {
                throw wrong("the file", "has an unknown field " + field);
            }
        }
        return this;
    }

    /** Whether there is such a field at the top of the file. */
    boolean has(String field) {
        return root.has(field);
    }

    /** A required text at the top of the file. */
    String text(String field) {
        var value = root.path(field);
        if (!value.isString() || value.stringValue().isBlank()) {
            throw wrong(field, "is missing");
        }
        return value.stringValue();
    }

    /** The entries of a list, each read as this type; {@code key} is the field that names an entry in messages. */
    <T> List<T> list(String field, String key, Class<T> type) {
        var nodes = root.path(field);
        if (!nodes.isArray() || nodes.isEmpty()) {
            throw wrong(field, "has no entries");
        }
        var entries = new ArrayList<T>();
        for (var node : nodes) {
            if (!node.isObject()) {
                throw wrong(field + " entry number " + (entries.size() + 1), "has no fields");
            }
            entries.add(read(node, field + " entry " + node.path(key).asString("without " + key), type));
        }
        return entries;
    }

    /** A failure that names the file and the entry. */
    IllegalStateException wrong(String entry, String problem) {
        return new IllegalStateException(name + ": " + entry + ": " + problem);
    }

    /** Requires a text of an entry. */
    void requireText(String text, String entry, String field) {
        if (text == null || text.isBlank()) {
            throw wrong(entry, field + " is missing");
        }
    }

    private <T> T read(JsonNode node, String entry, Class<T> type) {
        try {
            return YAML.treeToValue(node, type);
        } catch (JacksonException unreadable) {
            throw wrong(entry, unreadable.getOriginalMessage());
        }
    }
}
