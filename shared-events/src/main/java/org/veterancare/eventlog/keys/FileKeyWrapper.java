package org.veterancare.eventlog.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key-encryption keys in a file that only its owner can read: one a line, first the present one, then former ones. Where a
 * key is asked for that was not in it, the file is read again: somebody may have changed the key meanwhile.
 */
public final class FileKeyWrapper implements KeyWrapper {

    private static final Logger LOG = LoggerFactory.getLogger(FileKeyWrapper.class);

    private final Path file;
    private final String present;
    private volatile Map<String, byte[]> keys;

    private FileKeyWrapper(Path file, Map<String, byte[]> keys) {
        this.file = file;
        this.keys = keys;
        this.present = keys.keySet().iterator().next();
    }

    /** Makes a new key where there is no file yet, or an empty one: never call it where a key has wrapped anything. */
    public static void create(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            WholeFile.make(file, () -> Base64.getEncoder().encodeToString(Aes.newKey()) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException where the file is missing, open to others, or has a line that is not a key of 32 bytes */
    public static FileKeyWrapper read(Path file) {
        return new FileKeyWrapper(file, keys(file));
    }

    private static Map<String, byte[]> keys(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new IllegalStateException("the key file is missing: without it no personal value can be read");
            }
            if (!Files.getPosixFilePermissions(file).equals(WholeFile.OWNER_ONLY.value())) {
                throw new IllegalStateException("the key file must be readable and writable by its owner only (0600)");
            }
            Map<String, byte[]> keys = new LinkedHashMap<>();
            for (String line : Files.readString(file).strip().split("\\s*\n\\s*")) {
                byte[] key = key(line);
                keys.putIfAbsent(id(key), key);
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a line is not repeated. */
    private static byte[] key(String line) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(line);
        } catch (IllegalArgumentException noBase64) {
            key = new byte[0];
        }
        if (key.length != 32) {
            throw new IllegalStateException("a line of the key file does not hold a key of 32 bytes");
        }
        return key;
    }

    private static String id(byte[] key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Aes.hmac(key, "veterancare/key-id/v1"))
                .substring(0, 12);
    }

    @Override
    public String keyId() {
        return present;
    }

    @Override
    public boolean holds(String keyId) {
        if (!keys.containsKey(keyId)) {
            readAgain();
        }
        return keys.containsKey(keyId);
    }

    /** What was known stays known: a key that is in use is not lost with its line. */
    private synchronized void readAgain() {
        Map<String, byte[]> all = new LinkedHashMap<>(keys);
        try {
            keys(file).forEach(all::putIfAbsent);
        } catch (IllegalStateException | UncheckedIOException unreadable) {
            LOG.warn("The key file cannot be read again: {}", unreadable.getMessage());
        }
        keys = all;
    }

    @Override
    public byte[] wrap(byte[] dataKey, String bound) {
        return Aes.seal(keys.get(present), dataKey, bound);
    }

    @Override
    public byte[] unwrap(String keyId, byte[] wrapped, String bound) {
        try {
            return Aes.open(held(keyId), wrapped, bound);
        } catch (GeneralSecurityException e) {
            throw new LostKey("a data key does not open with the key-encryption key " + keyId);
        }
    }

    @Override
    public byte[] derive(String keyId, String purpose) {
        return Aes.hmac(held(keyId), purpose);
    }

    private byte[] held(String keyId) {
        if (!holds(keyId)) {
            throw new LostKey("the key file does not hold the key-encryption key " + keyId);
        }
        return keys.get(keyId);
    }
}
