package org.veterancare.command.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.veterancare.command.BodyOf;
import org.veterancare.command.CommandName;
import org.veterancare.command.Decision;
import org.veterancare.command.SentBy;
import org.veterancare.events.Role;

/**
 * A command as its own class tells it.
 *
 * @param opens whether it begins a stream, whose id the server then makes
 * @param rules codes of the rules it may meet, as they stand in the code that decides it
 */
record CommandType(CommandStream stream, Class<? extends Record> type, boolean opens, List<String> rules) {

    /** As in the URL: {@code RecordReport} is {@code record-report}. */
    String name() {
        return CommandName.of(type);
    }

    /** What it belongs to, after the file that declares it: {@code RegistrationCommand} is {@code Registration}. */
    String phase() {
        return type.getDeclaringClass().getSimpleName().replaceFirst("Command$", "");
    }

    String path() {
        return "/api/v1/" + stream.path() + (opens ? "" : "/{" + idName() + "}/" + name());
    }

    /** Decides on a person's claim: needs a reason, and the version that was looked at. */
    boolean decides() {
        return type.isAnnotationPresent(Decision.class);
    }

    List<Role> senders() {
        SentBy allowed = type.getAnnotation(SentBy.class);
        return allowed == null ? List.of() : List.of(allowed.value());
    }

    /** The component that names the stream; never in the body. */
    String idName() {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> isId(type, component))
                .map(RecordComponent::getName)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type.getSimpleName() + " names no stream"));
    }

    /** What the body holds. */
    List<RecordComponent> fields() {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getName().equals(idName()))
                .toList();
    }

    /** The fields that hold what another command says, and by which field that one is named. */
    Map<String, String> bodies() {
        return Arrays.stream(type.getRecordComponents())
                .filter(field -> field.isAnnotationPresent(BodyOf.class))
                .collect(Collectors.toMap(
                        RecordComponent::getName, field -> field.getAnnotation(BodyOf.class).value()));
    }

    private static boolean isId(Class<?> type, RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(TargetAggregateIdentifier.class)
                || inherited(type, component.getName());
    }

    private static boolean inherited(Class<?> type, String name) {
        return Arrays.stream(type.getInterfaces())
                .anyMatch(each -> Arrays.stream(each.getDeclaredMethods())
                        .anyMatch(method -> method.getName().equals(name)
                                && method.isAnnotationPresent(TargetAggregateIdentifier.class))
                        || inherited(each, name));
    }
}
