package org.veterancare.query.timeline;

import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.veterancare.events.OfAnother;
import org.veterancare.events.Personal;

/** The values of a fact that another person said or wrote, wherever they stand in it. */
final class OthersWords {

    /** What stands in their place. */
    static final String CLOSED = "[他人信息]";

    private final Set<Personal> values = new HashSet<>();

    private OthersWords() {}

    static OthersWords of(Object fact) {
        OthersWords words = new OthersWords();
        words.collect(fact);
        return words;
    }

    /** Opens what is left. */
    Function<Personal, String> closedFor(Function<Personal, String> opener) {
        return value -> values.contains(value) ? CLOSED : opener.apply(value);
    }

    private void collect(Object value) {
        if (value instanceof List<?> many) {
            many.forEach(this::collect);
        } else if (value instanceof Record fact) {
            for (RecordComponent component : fact.getClass().getRecordComponents()) {
                Object held = held(component, fact);
                if (component.isAnnotationPresent(OfAnother.class) && held instanceof Personal words) {
                    values.add(words);
                } else {
                    collect(held);
                }
            }
        }
    }

    private static Object held(RecordComponent component, Record fact) {
        try {
            return component.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a fact hides its " + component.getName(), e);
        }
    }
}
