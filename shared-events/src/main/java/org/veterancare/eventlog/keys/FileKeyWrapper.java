package org.veterancare.eventlog.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Set;

/** The key-encryption key in a file that only its owner can read. */
public final class FileKeyWrapper implements KeyWrapper {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final byte[] key;
    private final String keyId;

    private FileKeyWrapper(byte[] key) {
        this.key = key;
        this.keyId = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Aes.hmac(key, "veterancare/key-id/v1"))
                .substring(0, 12);
    }

    /** Makes a new key where there is no file yet. */
    public static void create(Path file) {
        FileAttribute<?> ownerOnly = PosixFilePermissions.asFileAttribute(OWNER_ONLY);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(file, ownerOnly);
            Files.writeString(
                    file, Base64.getEncoder().encodeToString(Aes.newKey()) + "\n",
                    StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException where the file is missing, open to others, or not a key of 32 bytes */
    public static FileKeyWrapper read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new IllegalStateException("the key file is missing: without it no personal value can be read");
            }
            if (!Files.getPosixFilePermissions(file).equals(OWNER_ONLY)) {
                throw new IllegalStateException("the key file must be readable and writable by its owner only (0600)");
            }
            byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length != 32) {
                throw new IllegalStateException("the key file does not hold a key of 32 bytes");
            }
            return new FileKeyWrapper(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String keyId() {
        return keyId;
    }

    @Override
    public byte[] wrap(byte[] dataKey, String bound) {
        return Aes.seal(key, dataKey, bound);
    }

    @Override
    public byte[] unwrap(byte[] wrapped, String bound) {
        try {
            return Aes.open(key, wrapped, bound);
        } catch (GeneralSecurityException e) {
            throw new LostKey("a data key does not open with the key-encryption key " + keyId);
        }
    }

    @Override
    public byte[] derive(String purpose) {
        return Aes.hmac(key, purpose);
    }
}
