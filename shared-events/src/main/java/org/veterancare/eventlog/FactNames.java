package org.veterancare.eventlog;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.veterancare.events.Fact;
import org.veterancare.events.Revision;

/** The names under which facts are written: ours for ever, whatever becomes of the classes. */
public final class FactNames {

    private static final Map<String, Class<? extends Fact>> BY_NAME = new TreeMap<>();

    static {
        leaves(Fact.class).forEach(type -> {
            if (BY_NAME.put(type.getSimpleName(), type) != null) {
                throw new IllegalStateException("two facts are named " + type.getSimpleName());
            }
        });
    }

    private FactNames() {}

    /** Every fact there is, by its written name. */
    public static Map<String, Class<? extends Fact>> all() {
        return Collections.unmodifiableMap(BY_NAME);
    }

    /** The written name of a fact's type. */
    public static String of(Class<?> type) {
        return type.getSimpleName();
    }

    /** @throws UnreadableFact where no fact has this name */
    static Class<? extends Fact> type(String name) {
        Class<? extends Fact> type = BY_NAME.get(name);
        if (type == null) {
            throw new UnreadableFact("no fact is named " + name);
        }
        return type;
    }

    /** The revision a fact of this type is written in now, from 1. */
    public static int revision(Class<?> type) {
        Revision revision = type.getAnnotation(Revision.class);
        return revision == null ? 1 : revision.value();
    }

    @SuppressWarnings("unchecked") // every type below Fact is a fact
    private static Stream<Class<? extends Fact>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(FactNames::leaves)
                : Stream.of((Class<? extends Fact>) type);
    }
}
