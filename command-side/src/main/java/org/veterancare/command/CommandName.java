package org.veterancare.command;

import java.util.Locale;

/** How a command is called in its address: {@code RecordReport} is {@code record-report}. */
public final class CommandName {

    private static final ClassValue<String> NAMES = new ClassValue<>() {

        @Override
        protected String computeValue(Class<?> command) {
            return command.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        }
    };

    private CommandName() {}

    public static String of(Class<?> command) {
        return NAMES.get(command);
    }
}
