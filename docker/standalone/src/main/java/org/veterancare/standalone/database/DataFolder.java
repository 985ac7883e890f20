package org.veterancare.standalone.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;
import org.veterancare.eventlog.keys.WholeFile;

/** Where one standalone keeps its database and its keys: readable by its owner only, used by one process at a time. */
public final class DataFolder implements AutoCloseable {

    private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path root;
    private final FileChannel lockFile;

    private DataFolder(Path root, FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
    }

    /** @throws CannotStart where the folder cannot be written, or another process uses it */
    public static DataFolder open(Path root) {
        FileChannel lockFile = null;
        try {
            Files.createDirectories(root, permissions("rwx------"));
            lockFile = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (lock(lockFile) == null) {
                String owner = Files.readString(root.resolve("lock")).strip();
                lockFile.close();
                throw new CannotStart("The data folder " + root + " is in use by process " + owner + ".",
                        "Stop that process, or set VETERANCARE_DATA to another folder (and SERVER_PORT to another port).");
            }
            lockFile.truncate(0);
            lockFile.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
            return new DataFolder(root, lockFile);
        } catch (IOException e) {
            throw new CannotStart("The data folder " + root + " cannot be used: " + e.getMessage(),
                    "Set VETERANCARE_DATA to a folder that this user may write.", e);
        }
    }

    private static FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    public Path path(String name) {
        return root.resolve(name);
    }

    /** The secret of this name, made and kept at first use; the file is readable by its owner only. */
    public String secret(String name, Supplier<String> maker) {
        Path file = path(name);
        try {
            WholeFile.make(file, maker);
            return Files.readString(file);
        } catch (IOException e) {
            throw new CannotStart("The file " + file + " cannot be read or written.", "Look at its owner and mode.", e);
        }
    }

    private static FileAttribute<?>[] permissions(String mode) {
        return POSIX
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new IllegalStateException("the lock of the data folder was not given back", e);
        }
    }
}
