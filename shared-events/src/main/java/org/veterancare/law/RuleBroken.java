package org.veterancare.law;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A command asked for something a rule does not allow. The message is the rule's code and nothing else, so that it may be
 * logged, stored and shown; title, law and article come from the {@link RuleCatalogue}.
 */
public final class RuleBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    // transient: these exceptions answer a request and are never serialised
    private final transient Map<String, Object> facts;

    /**
     * @param code code of the broken rule, such as {@code PLC-05}
     */
    public RuleBroken(String code) {
        this(code, Map.of());
    }

    /**
     * @param code code of the broken rule
     * @param facts what explains the refusal, by name, such as a due date or the days late; never a personal value
     */
    public RuleBroken(String code, Map<String, Object> facts) {
        // no stack trace: a refusal is an answer, not a fault
        super(code, null, false, false);
        this.code = code;
        this.facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** Code of the broken rule, as in the catalogue. */
    public String code() {
        return code;
    }

    /** Non-personal values that explain the refusal, in the order given; empty when there are none. */
    public Map<String, Object> facts() {
        return facts;
    }
}
