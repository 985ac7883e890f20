package org.veterancare.query.resources;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;
import org.veterancare.events.CaseId;

/** The cases that a fact names, wherever in it: one that is added to a fact later is found as well. */
final class NamedCases {

    private NamedCases() {}

    static Stream<UUID> in(Object value) {
        return switch (value) {
            case null -> Stream.empty();
            case CaseId caseId -> Stream.of(caseId.value());
            case Record of ->
                Arrays.stream(of.getClass().getRecordComponents()).flatMap(component -> in(valueOf(component, of)));
            case Collection<?> many -> many.stream().flatMap(NamedCases::in);
            default -> Stream.empty();
        };
    }

    private static Object valueOf(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
