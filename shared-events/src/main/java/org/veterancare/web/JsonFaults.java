package org.veterancare.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** What Jackson found wrong, in our codes; its own messages repeat the input and are never used. */
public final class JsonFaults {

    private JsonFaults() {}

    /** The answer to a text that is not one JSON value, or one beyond the limits. */
    public static Problem unreadable(JacksonException wrong) {
        return Problem.of(isLimit(wrong) ? ProblemCode.LIMIT_EXCEEDED : ProblemCode.NOT_JSON);
    }

    /** The answer to a body that could not be read. */
    public static Problem problem(JacksonException wrong) {
        return problem(wrong, List.of());
    }

    /** @param below where in the whole body the part stands that was being read */
    public static Problem problem(JacksonException wrong, List<String> below) {
        List<String> path = new ArrayList<>(below);
        path.addAll(path(wrong));
        if (isLimit(wrong)) {
            return Problem.of(ProblemCode.LIMIT_EXCEEDED);
        }
        if (wrong instanceof UnrecognizedPropertyException) {
            return Problem.of(ProblemCode.UNKNOWN_FIELD).at(Fault.at(path, "unknown-field"));
        }
        if (wrong instanceof DatabindException || wrong instanceof InputCoercionException) {
            return Problem.of(ProblemCode.WRONG_TYPE).at(Fault.at(path, "wrong-type", expected(wrong)));
        }
        return Problem.of(ProblemCode.NOT_JSON);
    }

    private static boolean isLimit(JacksonException wrong) {
        return wrong instanceof StreamConstraintsException || wrong.getCause() instanceof StreamConstraintsException;
    }

    private static List<String> path(JacksonException wrong) {
        List<String> path = new ArrayList<>();
        for (JacksonException.Reference step : wrong.getPath()) {
            path.add(step.getPropertyName() == null ? Integer.toString(step.getIndex()) : step.getPropertyName());
        }
        return path;
    }

    private static Map<String, Object> expected(JacksonException wrong) {
        Class<?> type = switch (wrong) {
            case MismatchedInputException mismatch -> mismatch.getTargetType();
            case ValueInstantiationException refused -> refused.getType().getRawClass();
            default -> null;
        };
        if (type == null) {
            return Map.of("expected", "-");
        }
        boolean listed = wrong instanceof InvalidFormatException && type.isEnum();
        return Map.of("expected", listed ? Arrays.toString(type.getEnumConstants()) : type.getSimpleName());
    }
}
