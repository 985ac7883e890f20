package org.veterancare.standalone.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The PostgreSQL of a process that was killed: it still runs, or has left its pid file behind. */
final class OrphanedServer {

    private static final int STOP_LIMIT_SECONDS = 30;

    private OrphanedServer() {}

    /** The caller holds the lock of the data folder, so nobody alive works with this server any more. */
    static void stop(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> running = postmaster(Files.readAllLines(pidFile), data);
        if (running.isPresent()) {
            await(running.get());
        }
        // The number may belong to another program by now, which PostgreSQL would take for itself.
        Files.deleteIfExists(pidFile);
    }

    /** The number may belong to another program, or to the PostgreSQL of another folder: its own arguments say where it works. */
    private static Optional<ProcessHandle> postmaster(List<String> pidFile, Path data) {
        return ProcessHandle.of(Long.parseLong(pidFile.getFirst().strip()))
                .filter(process -> process.info().command().filter(c -> c.contains("postgres")).isPresent())
                .filter(process -> Arrays.asList(process.info().arguments().orElse(new String[0]))
                        .contains(data.toString()));
    }

    private static void await(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(STOP_LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("an earlier PostgreSQL, process " + process.pid() + ", does not stop", e);
        }
    }
}
