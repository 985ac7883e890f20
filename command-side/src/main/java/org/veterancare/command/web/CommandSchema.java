package org.veterancare.command.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.veterancare.command.BodyOf;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.PersonalText;
import org.veterancare.events.Personal;

/** JSON Schema (2020-12) of a command's body, read from its record and the constraints of its fields. */
final class CommandSchema {

    private CommandSchema() {}

    static Map<String, Object> of(CommandType command) {
        Map<String, Object> schema = object(command.type(), command.fields());
        properties(schema).put("because", object(Because.class, Arrays.asList(Because.class.getRecordComponents())));
        if (command.decides()) {
            properties(schema).computeIfPresent("because", (name, because) -> {
                asMap(because).put("required", List.of("reason"));
                return because;
            });
            required(schema).add("because");
        }
        return schema;
    }

    private static Map<String, Object> object(Class<?> type, List<RecordComponent> components) {
        Map<String, Object> schema = typed("object");
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : components) {
            Field field = field(type, component.getName());
            properties.put(component.getName(), value(field.getAnnotatedType(), field.getAnnotations()));
            if (field.isAnnotationPresent(NotNull.class) || field.getType().isPrimitive()) {
                required.add(component.getName());
            }
        }
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Field field(Class<?> type, String name) {
        try {
            return type.getDeclaredField(name);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("a record has a field for each component", e);
        }
    }

    private static Map<String, Object> value(AnnotatedType annotated, Annotation[] constraints) {
        Map<String, Object> schema = shape(annotated);
        for (Annotation constraint : constraints) {
            constrain(schema, constraint);
        }
        return schema;
    }

    private static Map<String, Object> shape(AnnotatedType annotated) {
        Type type = annotated.getType();
        if (type instanceof ParameterizedType) {
            AnnotatedType item = ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments()[0];
            Map<String, Object> list = typed("array");
            list.put("items", value(item, item.getAnnotations()));
            return list;
        }
        return scalar((Class<?>) type);
    }

    private static Map<String, Object> scalar(Class<?> type) {
        if (type.isEnum()) {
            Map<String, Object> schema = typed("string");
            schema.put("enum", Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
            return schema;
        }
        return switch (type.getSimpleName()) {
            case "Integer", "int" -> formatted("integer", "int32");
            case "Long", "long" -> formatted("integer", "int64");
            case "Boolean", "boolean" -> typed("boolean");
            default -> text(type);
        };
    }

    private static Map<String, Object> text(Class<?> type) {
        if (type == LocalDate.class) {
            return formatted("string", "date");
        }
        if (type == YearMonth.class) {
            Map<String, Object> month = typed("string");
            month.put("pattern", "^\\d{4}-\\d{2}$");
            return month;
        }
        if (type == Personal.class) {
            Map<String, Object> personal = typed("string");
            personal.put("x-personal", true);
            return personal;
        }
        if (type == String.class) {
            return typed("string");
        }
        if (type == CaseCommand.class) {
            return typed("object");
        }
        RecordComponent[] parts = type.getRecordComponents();
        return parts.length == 1 && parts[0].getType() == UUID.class
                ? formatted("string", "uuid")
                : object(type, Arrays.asList(parts));
    }

    private static void constrain(Map<String, Object> schema, Annotation constraint) {
        boolean list = "array".equals(schema.get("type"));
        switch (constraint) {
            case Pattern pattern -> schema.put("pattern", "^(?:" + pattern.regexp() + ")$");
            case Size size -> {
                schema.put(list ? "minItems" : "minLength", size.min());
                schema.put(list ? "maxItems" : "maxLength", size.max());
            }
            case PersonalText text -> {
                schema.put("minLength", 1);
                schema.put("maxLength", text.max());
            }
            case BodyOf of -> schema.put("x-body-of", of.value());
            case Min min -> schema.put("minimum", min.value());
            case Max max -> schema.put("maximum", max.value());
            case Positive positive -> schema.put("minimum", 1);
            case PositiveOrZero notNegative -> schema.put("minimum", 0);
            default -> {}
        }
    }

    private static Map<String, Object> typed(String type) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", type);
        return schema;
    }

    private static Map<String, Object> formatted(String type, String format) {
        Map<String, Object> schema = typed(type);
        schema.put("format", format);
        return schema;
    }

    @SuppressWarnings("unchecked") // built above
    private static Map<String, Object> asMap(Object schema) {
        return (Map<String, Object>) schema;
    }

    private static Map<String, Object> properties(Map<String, Object> schema) {
        return asMap(schema.get("properties"));
    }

    @SuppressWarnings("unchecked") // built above
    private static List<String> required(Map<String, Object> schema) {
        return (List<String>) schema.get("required");
    }
}
