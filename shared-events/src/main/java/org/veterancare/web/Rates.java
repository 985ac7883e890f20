package org.veterancare.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;

/** Who has done what how often lately, in this process; each person and address has buckets of its own. */
public final class Rates {

    /** Most buckets kept; whoever was not seen for longest is forgotten first. */
    static final int MOST = 50_000;

    private final LimitProperties limits;
    private final TimeMeter time;
    private final Cache<Key, Bucket> buckets;

    Rates(LimitProperties limits, TimeMeter time) {
        this.limits = limits;
        this.time = time;
        this.buckets = Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(kept(limits)).build();
    }

    /** Whom nobody has heard of for so long has a full bucket anyway. */
    private static Duration kept(LimitProperties limits) {
        return Arrays.stream(RateKind.values())
                .map(limits::of)
                .map(rate -> rate.per().multipliedBy(1 + rate.burst() / rate.requests()))
                .max(Duration::compareTo)
                .orElseThrow();
    }

    private record Key(RateKind kind, String who) {}

    /**
     * Counts one, and tells the caller what is left (draft-ietf-httpapi-ratelimit-headers).
     *
     * @throws Problem too-many-requests
     */
    public void take(RateKind kind, String who, HttpServletResponse response) {
        Rate rate = limits.of(kind);
        ConsumptionProbe probe = bucket(kind, who).tryConsumeAndReturnRemaining(1);
        response.addHeader("RateLimit-Policy", "\"%s\";q=%d;w=%d".formatted(
                kind.policy(), rate.requests(), Math.max(1, rate.per().toSeconds())));
        response.addHeader("RateLimit", "\"%s\";r=%d;t=%d".formatted(
                kind.policy(), probe.getRemainingTokens(), seconds(probe.getNanosToWaitForReset())));
        if (!probe.isConsumed()) {
            throw Problem.of(ProblemCode.TOO_MANY_REQUESTS)
                    .retryAfter(Duration.ofSeconds(seconds(probe.getNanosToWaitForRefill())));
        }
    }

    /**
     * Asks whether one is left, and counts nothing.
     *
     * @throws Problem too-many-requests
     */
    public void require(RateKind kind, String who) {
        EstimationProbe left = bucket(kind, who).estimateAbilityToConsume(1);
        if (!left.canBeConsumed()) {
            throw Problem.of(ProblemCode.TOO_MANY_REQUESTS)
                    .retryAfter(Duration.ofSeconds(seconds(left.getNanosToWaitForRefill())));
        }
    }

    /** Counts one that was let on, if any is left. */
    public void spend(RateKind kind, String who) {
        bucket(kind, who).tryConsume(1);
    }

    private Bucket bucket(RateKind kind, String who) {
        return buckets.get(new Key(kind, who), key -> bucket(limits.of(kind)));
    }

    private Bucket bucket(Rate rate) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.requests(), rate.per()))
                .withCustomTimePrecision(time)
                .build();
    }

    /** Rounded up: who comes back then is let in. */
    private static long seconds(long nanos) {
        return Duration.ofNanos(nanos).plusNanos(999_999_999).toSeconds();
    }

    long kept() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }
}
