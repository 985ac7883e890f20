package org.veterancare.command.web;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateMember;
import org.springframework.stereotype.Component;

/** All commands there are, read from the handlers of the aggregates and of their parts. */
@Component
final class CommandCatalogue {

    private final Map<CommandStream, Map<String, CommandType>> commands = new LinkedHashMap<>();

    CommandCatalogue(RulesAsked rules) {
        for (CommandStream stream : CommandStream.values()) {
            Map<String, CommandType> ofStream = new LinkedHashMap<>();
            handlers(stream.aggregate())
                    .map(handler -> type(stream, handler, rules))
                    .sorted(Comparator.comparing(CommandType::name))
                    .forEach(command -> {
                        if (ofStream.put(command.name(), command) != null) {
                            throw new IllegalStateException("two handlers for " + command.name());
                        }
                    });
            commands.put(stream, ofStream);
        }
    }

    /** The command of this name for an existing stream. */
    Optional<CommandType> find(CommandStream stream, String name) {
        return Optional.ofNullable(commands.get(stream).get(name)).filter(command -> !command.opens());
    }

    /** The command that begins a stream of this kind. */
    CommandType opening(CommandStream stream) {
        return of(stream).stream()
                .filter(CommandType::opens)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing opens " + stream));
    }

    List<CommandType> of(CommandStream stream) {
        return List.copyOf(commands.get(stream).values());
    }

    List<CommandType> all() {
        return commands.values().stream().flatMap(each -> each.values().stream()).toList();
    }

    private static CommandType type(CommandStream stream, Executable handler, RulesAsked rules) {
        Class<? extends Record> type = handler.getParameterTypes()[0].asSubclass(Record.class);
        return new CommandType(stream, type, handler instanceof Constructor<?>, rules.by(handler));
    }

    private static Stream<Executable> handlers(Class<?> aggregate) {
        return withParts(aggregate, new LinkedHashSet<>()).stream()
                .flatMap(part -> Stream.<Executable>concat(
                        Arrays.stream(part.getDeclaredConstructors()), Arrays.stream(part.getDeclaredMethods())))
                .filter(member -> member.isAnnotationPresent(CommandHandler.class));
    }

    private static Set<Class<?>> withParts(Class<?> type, Set<Class<?>> found) {
        if (found.add(type)) {
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(AggregateMember.class)) {
                    partTypes(field).forEach(part -> withParts(part, found));
                }
            }
        }
        return found;
    }

    /** The type of a single part, or what a list or map of parts holds. */
    private static List<Class<?>> partTypes(Field field) {
        if (!(field.getGenericType() instanceof ParameterizedType holder)) {
            return List.of(field.getType());
        }
        List<Class<?>> held = new ArrayList<>();
        for (Type argument : holder.getActualTypeArguments()) {
            if (argument instanceof Class<?> type) {
                held.add(type);
            }
        }
        return held;
    }
}
