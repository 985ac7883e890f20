package org.veterancare.eventlog.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;

/** Files that only their owner can read, and that are there with all their text or not at all, also after a power cut. */
public final class WholeFile {

    static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY = PosixFilePermissions.asFileAttribute(
            PosixFilePermissions.fromString("rw-------"));

    private WholeFile() {}

    /** Whether it holds anything: one that was cut off before its first character is none. */
    public static boolean isThere(Path file) throws IOException {
        return Files.exists(file) && Files.size(file) > 0;
    }

    /** Makes the file where it is not there; of several that make it at once, the first does, and nobody replaces it. */
    public static synchronized void make(Path file, Supplier<String> text) throws IOException {
        if (isThere(file)) {
            return;
        }
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                draft, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OWNER_ONLY)) {
            // given back with the channel
            channel.lock();
            if (isThere(file)) {
                Files.deleteIfExists(draft);
                return;
            }
            write(channel, text.get());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
        keepNames(file);
    }

    private static void write(FileChannel channel, String text) throws IOException {
        channel.truncate(0);
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
    }

    /** A file of which the folder knows nothing would be gone after a power cut. */
    static void keepNames(Path file) throws IOException {
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }
}
