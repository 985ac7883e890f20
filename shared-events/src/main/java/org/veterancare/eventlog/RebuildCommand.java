package org.veterancare.eventlog;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code --rebuild} on the command line: a process that makes anew from the log what its sides keep, says how far it is, and ends. */
public final class RebuildCommand {

    private static final String OPTION = "--rebuild";
    // so that it can run beside a server that goes on serving
    private static final String ANY_PORT = "--server.port=0";

    private RebuildCommand() {}

    /**
     * Does it where it is asked for, with all that the command line says beside it.
     *
     * @param own settings of this process that stand over those of the command line
     * @return whether it was asked for
     */
    public static boolean run(
            String[] args, Function<String[], ConfigurableApplicationContext> start, String... own) {
        if (!List.of(args).contains(OPTION)) {
            return false;
        }
        try (ConfigurableApplicationContext context = start.apply(arguments(args, own))) {
            context.getBeanProvider(Rebuildable.class)
                    .orderedStream()
                    .forEach(rows -> rows.rebuild(System.out::println));
        }
        return true;
    }

    /** A setting that is said twice would be a list. */
    static String[] arguments(String[] args, String... own) {
        List<String> over = Stream.concat(Stream.of(ANY_PORT), Arrays.stream(own)).toList();
        List<String> names = over.stream().map(setting -> setting.substring(0, setting.indexOf('=') + 1)).toList();
        return Stream.concat(
                Arrays.stream(args).filter(given -> names.stream().noneMatch(given::startsWith)),
                over.stream()).toArray(String[]::new);
    }
}
