package org.veterancare.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Broken constraints as the caller sees them: where, which, and its limits; never the value. */
public final class Violations {

    private static final List<String> LIMITS = List.of("min", "max", "value", "regexp");

    private Violations() {}

    /** @throws Problem constraint-violated where there is any, each with its place below {@code prefix} */
    public static void refuse(Set<? extends ConstraintViolation<?>> violations, List<String> prefix) {
        if (!violations.isEmpty()) {
            throw problem(violations, prefix);
        }
    }

    static Problem problem(Collection<? extends ConstraintViolation<?>> violations, List<String> prefix) {
        Problem problem = Problem.of(ProblemCode.CONSTRAINT_VIOLATED);
        violations.stream()
                .map(violation -> fault(violation, prefix))
                .sorted(Comparator.comparing(Fault::pointer).thenComparing(Fault::code))
                .forEach(problem::at);
        return problem;
    }

    private static Fault fault(ConstraintViolation<?> violation, List<String> prefix) {
        List<String> path = new ArrayList<>(prefix);
        for (Path.Node step : violation.getPropertyPath()) {
            if (step.getIndex() != null) {
                path.add(step.getIndex().toString());
            }
            if (step.getName() != null && !step.getName().startsWith("<")) {
                path.add(step.getName());
            }
        }
        Map<String, Object> limits = new java.util.HashMap<>(violation.getConstraintDescriptor().getAttributes());
        limits.keySet().retainAll(LIMITS);
        return Fault.at(
                path, code(violation.getConstraintDescriptor().getAnnotation().annotationType()), limits);
    }

    /** Name of a constraint as it is sent: {@code required}, {@code positive-or-zero}. */
    public static String code(Class<? extends Annotation> constraint) {
        return constraint == NotNull.class
                ? "required"
                : constraint.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }
}
