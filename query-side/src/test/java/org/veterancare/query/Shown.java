package org.veterancare.query;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What a page shows of a record, and whether the pages have one word for all of it, looked up as {@code words.js} does. */
final class Shown {

    private final JsonNode words;
    private final Set<Class<?>> seen = new HashSet<>();
    private final Set<String> missing = new TreeSet<>();

    private Shown(JsonNode words) {
        this.words = words;
    }

    record Code(String group, String name) {}

    static Set<Code> codes(JsonNode words) {
        Set<Code> codes = new HashSet<>();
        words.properties()
                .forEach(group -> group.getValue()
                        .propertyNames()
                        .forEach(name -> codes.add(new Code(group.getKey(), name))));
        return codes;
    }

    /** Fields without a label, and codes without a word or with more than one to choose from. */
    static Set<String> missing(List<Class<?>> records, JsonNode words) {
        Shown shown = new Shown(words);
        records.forEach(shown::record);
        return shown.missing;
    }

    private void record(Class<?> type) {
        if (seen.add(type)) {
            for (RecordComponent component : type.getRecordComponents()) {
                if (!words.path("Label").has(component.getName())) {
                    missing.add(component.getName());
                }
                value(component.getName(), component.getGenericType());
            }
        }
    }

    private void value(String field, Type type) {
        if (type instanceof ParameterizedType holder) {
            Arrays.stream(holder.getActualTypeArguments()).forEach(each -> value(field, each));
        } else if (type instanceof Class<?> plain && plain.isEnum()) {
            Arrays.stream(plain.getEnumConstants()).map(Object::toString).forEach(code -> code(field, code));
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            record(plain);
        }
    }

    private void code(String field, String code) {
        String own = Character.toUpperCase(field.charAt(0)) + field.substring(1);
        if (!words.path(own).has(code)) {
            Set<String> found = new HashSet<>();
            words.forEach(group -> {
                if (group.has(code)) {
                    found.add(group.path(code).asString());
                }
            });
            if (found.size() != 1) {
                missing.add(field + " " + code);
            }
        }
    }
}
