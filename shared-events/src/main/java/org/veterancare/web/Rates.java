package org.veterancare.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletResponse;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;

/** Who has done what how often lately, in this process; each person and address has buckets of its own. */
public final class Rates {

    /** Most buckets kept of persons, and of addresses; whoever was not seen for longest is forgotten first. */
    static final int MOST = 50_000;

    private static final int NETWORK_BYTES = 8;

    private final LimitProperties limits;
    private final TimeMeter time;
    private final Cache<Key, Bucket> persons;
    /** Apart from the persons, whose buckets no crowd of addresses pushes out. */
    private final Cache<Key, Bucket> addresses;

    Rates(LimitProperties limits, TimeMeter time) {
        this.limits = limits;
        this.time = time;
        this.persons = buckets(limits);
        this.addresses = buckets(limits);
    }

    private static Cache<Key, Bucket> buckets(LimitProperties limits) {
        return Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(kept(limits)).build();
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
        boolean ofAddress = kind == RateKind.FAILED_TOKEN;
        Key key = new Key(kind, ofAddress ? network(who) : who);
        return (ofAddress ? addresses : persons).get(key, missing -> bucket(limits.of(kind)));
    }

    /** A host chooses freely among the addresses of its IPv6 network, the first 64 bits (RFC 4291, 2.5.1). */
    private static String network(String address) {
        try {
            return InetAddress.getByName(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(six.getAddress(), 0, NETWORK_BYTES)
                    : address;
        } catch (UnknownHostException noAddress) {
            return address;
        }
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
        persons.cleanUp();
        addresses.cleanUp();
        return persons.estimatedSize() + addresses.estimatedSize();
    }
}
