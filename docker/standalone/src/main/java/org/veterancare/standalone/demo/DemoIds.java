package org.veterancare.standalone.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import java.util.UUID;

/** Identities that look like any other (UUIDv7) and are the same for the same seed. */
final class DemoIds {

    /** What an identity is for; the order never changes. */
    enum Kind {
        CASE,
        TRAINING_CLASS,
        POST_PLAN,
        FUND,
        STATION,
        JOB_FAIR,
        COHORT,
        SPOUSE_HIRING
    }

    private static final long EPOCH = LocalDate.of(2025, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();

    private DemoIds() {}

    static UUID of(Kind kind, long seed, int number) {
        SplittableRandom random = random(kind, seed, number);
        long time = EPOCH + number;
        long high = time << 16 | 0x7000 | random.nextLong() & 0xFFF;
        long low = 0x8000_0000_0000_0000L | random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL;
        return new UUID(high, low);
    }

    /** The stream of a person of the office: theirs whatever the seed, since they are there before any case. */
    static UUID ofPerson(String person) {
        return UUID.nameUUIDFromBytes(("staff/" + person).getBytes(StandardCharsets.UTF_8));
    }

    /** Chance of one thing, independent of every other one and of the order in which they are made. */
    static SplittableRandom random(Kind kind, long seed, int number) {
        return new SplittableRandom((seed * 31 + kind.ordinal()) * 1_000_003 + number);
    }
}
