package org.veterancare.command;

import java.util.Locale;

/** How a command is called in its address: {@code RecordReport} is {@code record-report}. */
public final class CommandName {

    private CommandName() {}

    public static String of(Class<?> command) {
        return command.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
