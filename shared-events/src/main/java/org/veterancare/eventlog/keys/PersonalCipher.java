package org.veterancare.eventlog.keys;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.veterancare.events.CaseId;
import org.veterancare.events.Personal;

/**
 * Seals personal values for the log and opens them for a reader who may see them. The written form is
 * {@code enc:v1:A256GCM:<key number>:<fact>#<place>:<nonce, ciphertext and tag in base64url>}; the ciphertext is bound to
 * subject, fact and place, so that it opens nowhere else.
 */
public final class PersonalCipher {

    /** What a reader sees in place of a value whose key was destroyed. */
    public static final String ERASED = "[已删除]";

    /** What a reader sees in place of a value of a restricted case (PRI-05). */
    public static final String RESTRICTED = "[已封存]";

    private static final String PREFIX = "enc:v1:A256GCM:";

    private final SubjectKeys keys;
    private final UnreadableValues unreadable;

    public PersonalCipher(SubjectKeys keys, MeterRegistry registry) {
        this.keys = keys;
        this.unreadable = new UnreadableValues(registry);
    }

    /**
     * @param subject whose value it is
     * @param place where it will stand: name of the fact, a hash sign, and the JSON pointer in it
     * @throws IllegalStateException where the person was erased: nothing may be added
     */
    public String seal(UUID subject, String place, Personal value) {
        if (value.isSealed()) {
            return value.envelope();
        }
        SubjectKeys.DataKey key = keys.of(subject);
        if (key.erased()) {
            throw new IllegalStateException("the subject was erased: no personal value can be added");
        }
        byte[] sealed = Aes.seal(key.key(), value.clear().getBytes(StandardCharsets.UTF_8), bound(subject, place));
        return PREFIX + key.id() + ":" + place + ":"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /**
     * Tells whether the same was said again, and nothing to whoever has not the subject's key.
     *
     * @return HMAC-SHA-256 (RFC 2104), 64 hexadecimal digits
     * @throws IllegalStateException where the person was erased: nothing is said of them any more
     */
    public String digest(UUID subject, String text) {
        SubjectKeys.DataKey key = keys.of(subject);
        if (key.erased()) {
            throw new IllegalStateException("the subject was erased: nothing more is said");
        }
        // A key of its own: the data key is for sealing alone.
        byte[] ofDigests = Aes.hmac(key.key(), "digest");
        return HexFormat.of().formatHex(Aes.hmac(ofDigests, text));
    }

    /**
     * @param subject the case the value was found in
     * @return the clear value, or {@link #ERASED} where the erasure is on record, or {@link #RESTRICTED} while the case is
     *     restricted
     * @throws LostKey where the key is missing without an erasure, or the value was altered, or is another person's
     */
    public String open(CaseId subject, Personal value) {
        return open(subject.value(), value);
    }

    /** As {@link #open(CaseId, Personal)}, for a stream that is no case. */
    public String open(UUID subject, Personal value) {
        return open(subject, value, false);
    }

    /**
     * As {@link #open(CaseId, Personal)}, also while the case is restricted: for those who guard it, and whoever calls this
     * puts it on record.
     */
    public String openRestricted(CaseId subject, Personal value) {
        return open(subject.value(), value, true);
    }

    private String open(UUID subject, Personal value, boolean alsoRestricted) {
        try {
            return opened(subject, value, alsoRestricted);
        } catch (LostKey lost) {
            unreadable.raise(subject, value.envelope(), lost.getMessage());
            throw lost;
        }
    }

    private String opened(UUID subject, Personal value, boolean alsoRestricted) {
        Envelope envelope = Envelope.parse(value.envelope());
        SubjectKeys.DataKey key = keys.numbered(envelope.keyId());
        if (!key.subject().equals(subject)) {
            throw new LostKey("a sealed value of another subject");
        }
        if (key.erased()) {
            return ERASED;
        }
        if (key.restricted() && !alsoRestricted) {
            return RESTRICTED;
        }
        return clear(key, envelope);
    }

    private static String clear(SubjectKeys.DataKey key, Envelope envelope) {
        try {
            byte[] clear = Aes.open(key.key(), envelope.sealed(), bound(key.subject(), envelope.place()));
            return new String(clear, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new LostKey("a sealed value was altered");
        }
    }

    /** Whether the subject's values are opened to nobody but its guards: erased, or restricted. */
    public boolean isClosed(UUID subject) {
        SubjectKeys.DataKey key = keys.of(subject);
        return key.erased() || key.restricted();
    }

    /** Whether the subject's values are gone. */
    public boolean isErased(UUID subject) {
        return keys.of(subject).erased();
    }

    /** Where a sealed value stood first: name of the fact, a hash sign, and the JSON pointer in it. */
    public static String place(Personal value) {
        return Envelope.parse(value.envelope()).place();
    }

    /** As {@link #belongsIn}, and raises the alarm where it does not: it was moved there, or is in clear. */
    public boolean isAtHome(String place, String envelope) {
        boolean home = belongsIn(place, envelope);
        if (!home) {
            unreadable.raise(place, envelope);
        }
        return home;
    }

    /** Whether a sealed value says that it belongs in this place. */
    public static boolean belongsIn(String place, String envelope) {
        int end = envelope.lastIndexOf(':');
        return envelope.startsWith(PREFIX)
                && end > place.length()
                && envelope.startsWith(place, end - place.length())
                && envelope.charAt(end - place.length() - 1) == ':';
    }

    private static String bound(UUID subject, String place) {
        return "v1|" + subject + "|" + place;
    }

    private record Envelope(long keyId, String place, byte[] sealed) {

        static Envelope parse(String text) {
            int place = text.indexOf(':', PREFIX.length());
            int sealed = text.lastIndexOf(':');
            if (!text.startsWith(PREFIX) || place < 0 || sealed <= place) {
                throw new LostKey("a sealed value has no form that is known");
            }
            try {
                return new Envelope(
                        Long.parseLong(text.substring(PREFIX.length(), place)),
                        text.substring(place + 1, sealed),
                        Base64.getUrlDecoder().decode(text.substring(sealed + 1)));
            } catch (IllegalArgumentException e) {
                throw new LostKey("a sealed value has no form that is known");
            }
        }
    }
}
