package org.veterancare.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Identity of what one person was shown of one case of another station: made of both, so that it is found without a search. */
public record BreakGlassId(UUID value) {

    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x8000000000000000L;

    /** @throws IllegalArgumentException where the text is not a UUID */
    @JsonCreator
    public static BreakGlassId of(String text) {
        return new BreakGlassId(UUID.fromString(text));
    }

    /**
     * A UUID of version 8 (RFC 9562) over SHA-256.
     *
     * @param person the natural person
     */
    public static BreakGlassId of(String person, CaseId caseId) {
        try {
            byte[] both = ("break-glass|" + caseId + "|" + person).getBytes(StandardCharsets.UTF_8);
            ByteBuffer hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(both));
            long high = hash.getLong() & ~0xF000L | VERSION_8;
            long low = hash.getLong() >>> 2 | VARIANT;
            return new BreakGlassId(new UUID(high, low));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
