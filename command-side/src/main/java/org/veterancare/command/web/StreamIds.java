package org.veterancare.command.web;

import java.security.SecureRandom;
import java.util.UUID;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;
import org.veterancare.web.WrittenIds;

/** Ids of streams: made as UUIDs of version 7 (RFC 9562), and read from paths. */
final class StreamIds {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000000000000000L;

    private StreamIds() {}

    /** Ordered by the millisecond it was made in, otherwise random. */
    static UUID next() {
        long high = System.currentTimeMillis() << 16 | VERSION_7 | RANDOM.nextInt(0x1000);
        long low = VARIANT | RANDOM.nextLong() >>> 2;
        return new UUID(high, low);
    }

    /** @throws Problem not found where the text can be the id of nothing */
    static UUID of(CommandStream stream, String text) {
        return WrittenIds.of(text).orElseThrow(() -> unknown(stream));
    }

    /** The same answer for what does not exist and for what the caller may not see. */
    static Problem unknown(CommandStream stream) {
        return Problem.of(stream == CommandStream.CASES ? ProblemCode.CASE_NOT_FOUND : ProblemCode.NOT_FOUND);
    }
}
