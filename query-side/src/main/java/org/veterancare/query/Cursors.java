package org.veterancare.query;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.veterancare.eventlog.keys.HashKeys;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;

/** Cursors that only we can make, each good for one list with one set of filters. */
@Component
public class Cursors {

    /** Most items a part of a list may have. */
    public static final int MOST = 200;

    private static final String MAC = "HmacSHA256";
    private static final int MAC_BYTES = 16;
    private static final String SEPARATOR = "\u001f";

    private final SecretKeySpec key;

    Cursors(HashKeys keys) {
        this.key = new SecretKeySpec(keys.of(HashKeys.Use.CURSOR), MAC);
    }

    /** @throws Problem limit-exceeded where the limit is not between 1 and {@value #MOST} */
    public static int limit(int asked) {
        if (asked < 1 || asked > MOST) {
            throw Problem.of(ProblemCode.LIMIT_EXCEEDED).with("limit", MOST);
        }
        return asked;
    }

    /**
     * @param list the list and its filters
     * @param last sort key of the last item shown; never a personal value
     */
    public String next(Object list, String... last) {
        byte[] place = String.join(SEPARATOR, last).getBytes(StandardCharsets.UTF_8);
        byte[] mac = mac(list, place);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(MAC_BYTES + place.length).put(mac).put(place).array());
    }

    /** @throws Problem bad-cursor where we did not make it for this list, or it was changed */
    public List<String> read(Object list, String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            byte[] place = Arrays.copyOfRange(bytes, Math.min(MAC_BYTES, bytes.length), bytes.length);
            if (bytes.length > MAC_BYTES && MessageDigest.isEqual(Arrays.copyOf(bytes, MAC_BYTES), mac(list, place))) {
                return List.of(new String(place, StandardCharsets.UTF_8).split(SEPARATOR, -1));
            }
        } catch (IllegalArgumentException notBase64) {
            // answered below, like every other cursor that is not ours
        }
        throw Problem.of(ProblemCode.BAD_CURSOR);
    }

    private byte[] mac(Object list, byte[] place) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            mac.update(list.toString().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(place), MAC_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(MAC + " is part of every Java", e);
        }
    }
}
