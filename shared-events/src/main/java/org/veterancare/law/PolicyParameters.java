package org.veterancare.law;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The numbers no verified law fixes: local policy, unverified figures and choices of this project. They are data so that the
 * owner can set them; none of them may be shown as law.
 */
public final class PolicyParameters {
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*");

    private final String version;
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();

    private PolicyParameters(LawFile file) {
        version = file.only("version", "parameters").text("version");
        for (var parameter : file.list("parameters", "key", Parameter.class)) {
            check(file, parameter);
            if (parameters.put(parameter.key(), parameter) != null) {
                throw file.wrong("parameters entry " + parameter.key(), "is there twice");
            }
        }
    }

    /**
     * Reads the parameters; the caller closes the stream.
     *
     * @throws IllegalStateException naming the wrong parameter
     */
    public static PolicyParameters load(InputStream in) {
        return new PolicyParameters(new LawFile("policy", in));
    }

    /** Version of the data, to be kept with decisions that used a value. */
    public String version() {
        return version;
    }

    /** Keys of all parameters, in the order of the file. */
    public List<String> keys() {
        return List.copyOf(parameters.keySet());
    }

    /** All values of a parameter, oldest first. */
    List<PolicyValue> values(String key) {
        return List.copyOf(parameter(key).values());
    }

    /** Day from which on the last value there is holds; it may be one to come. */
    public LocalDate latestFrom(String key) {
        return parameter(key).values().getLast().from();
    }

    /** Code of the rule a parameter belongs to. */
    public String rule(String key) {
        return parameter(key).rule();
    }

    /**
     * The value for a fact of this day; empty where none began yet or where it is not known.
     *
     * @throws IllegalArgumentException when there is no such parameter
     */
    public Optional<PolicyValue> find(String key, LocalDate factDate) {
        return parameter(key).values()
                .stream()
                .filter(value -> !value.from().isAfter(factDate))
                .reduce((earlier, later) -> later)
                .filter(value -> value.value() != null);
    }

    /**
     * Where the value for a fact of this day comes from, also where it is not known; null where none began yet.
     *
     * @throws IllegalArgumentException when there is no such parameter
     */
    public String source(String key, LocalDate factDate) {
        return parameter(key).values()
                .stream()
                .filter(value -> !value.from().isAfter(factDate))
                .reduce((earlier, later) -> later)
                .map(PolicyValue::source)
                .orElse(null);
    }

    /**
     * Whether a value is known for any day up to this one.
     *
     * @throws IllegalArgumentException when there is no such parameter
     */
    public boolean isSet(String key, LocalDate upTo) {
        return parameter(key).values().stream().anyMatch(value -> !value.from().isAfter(upTo) && value.value() != null);
    }

    /**
     * The value for a fact of this day.
     *
     * @throws RuleBroken TIM-05 when none was set for that day: the fact is older than what the law here covers
     * @throws IllegalArgumentException when there is no such parameter
     */
    public PolicyValue at(String key, LocalDate factDate) {
        return find(key, factDate)
                .orElseThrow(() -> new RuleBroken("TIM-05", Map.of("policy", key, "occurredOn", factDate)));
    }

    /**
     * The number alone, for counts, percentages and periods.
     *
     * @throws RuleBroken TIM-05 when none was set for that day
     * @throws ArithmeticException when it is too large for an int
     */
    public int number(String key, LocalDate factDate) {
        return Math.toIntExact(at(key, factDate).value());
    }

    private Parameter parameter(String key) {
        var parameter = parameters.get(key);
        if (parameter == null) {
            throw new IllegalArgumentException("no policy parameter " + key);
        }
        return parameter;
    }

    private static void check(LawFile file, Parameter parameter) {
        var entry = "parameters entry " + parameter.key();
        file.requireText(parameter.key(), "parameters entry", "key");
        file.requireText(parameter.rule(), entry, "rule");
        if (!KEY.matcher(parameter.key()).matches()) {
            throw file.wrong(entry, "key is not in camel case");
        }
        if (parameter.values() == null || parameter.values().isEmpty()) {
            throw file.wrong(entry, "values are missing");
        }
        LocalDate before = null;
        for (var value : parameter.values()) {
            check(file, entry, value, before);
            before = value.from();
        }
    }

    private static void check(LawFile file, String entry, PolicyValue value, LocalDate before) {
        if (value == null || value.from() == null || value.unit() == null || value.evidence() == null) {
            throw file.wrong(entry, "from, unit or evidence is missing");
        }
        file.requireText(value.source(), entry, "source");
        if (before != null && !value.from().isAfter(before)) {
            throw file.wrong(entry, "value from " + value.from() + " does not follow the one before it");
        }
        if (value.value() != null && !value.unit().has(value.value())) {
            throw file.wrong(entry, "value from " + value.from() + " is " + value.value() + ", no number of "
                    + value.unit());
        }
    }

    private record Parameter(String key, String rule, List<PolicyValue> values) {}
}
