package org.veterancare.eventlog.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;

/** Seals what others keep for us and bring back: they can neither read it nor change it. */
public final class KeyedSeal {

    private final byte[] key;

    /** @param use keeps seals of different uses apart */
    public KeyedSeal(HashKeys keys, HashKeys.Use use) {
        this.key = keys.of(use);
    }

    /**
     * @param bound what it is good for; it opens for nothing else
     * @return AES-256-GCM in base64url (RFC 4648)
     */
    public String seal(String text, String bound) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Aes.seal(key, text.getBytes(StandardCharsets.UTF_8), bound));
    }

    /** Empty where we did not seal it, or for something else. */
    public Optional<String> open(String sealed, String bound) {
        try {
            byte[] clear = Aes.open(key, Base64.getUrlDecoder().decode(sealed), bound);
            return Optional.of(new String(clear, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
