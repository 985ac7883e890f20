package org.veterancare.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** How the buckets count, by a clock that the test moves. */
class RatesTest {

    private final AtomicLong now = new AtomicLong();
    private MockHttpServletResponse response;

    private Rates rates(Map<RateKind, Rate> changed) {
        return new Rates(new LimitProperties(changed), new TimeMeter() {

            @Override
            public long currentTimeNanos() {
                return now.get();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        });
    }

    /** How many of so many tries in a row are let in. */
    private int letIn(Rates rates, RateKind kind, String who, int tries) {
        int in = 0;
        for (int n = 0; n < tries; n++) {
            response = new MockHttpServletResponse();
            try {
                rates.take(kind, who, response);
                in++;
            } catch (Problem tooOften) {
                assertThat(tooOften.code()).isEqualTo(ProblemCode.TOO_MANY_REQUESTS);
            }
        }
        return in;
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    @Test
    void theUsualRatesAreThoseOfThePlan() {
        Rates rates = rates(null);
        assertThat(letIn(rates, RateKind.ACCOUNT, "a", 500)).isEqualTo(100);
        assertThat(letIn(rates, RateKind.SEARCH, "a", 500)).isEqualTo(5);
        assertThat(letIn(rates, RateKind.EXPORT, "a", 500)).isEqualTo(2);
        assertThat(letIn(rates, RateKind.MISS, "a", 500)).isEqualTo(20);
        assertThat(letIn(rates, RateKind.BREAK_GLASS, "a", 500)).isEqualTo(10);
        assertThat(letIn(rates, RateKind.DEAD_LETTER, "a", 500)).isEqualTo(5);
        assertThat(letIn(rates, RateKind.SIGN_IN, "a", 500)).isEqualTo(5);
        assertThat(letIn(rates, RateKind.FAILED_TOKEN, "10.0.0.1", 500)).isEqualTo(20);
        pass(Duration.ofSeconds(1));
        assertThat(letIn(rates, RateKind.ACCOUNT, "a", 500)).isEqualTo(50);
        assertThat(letIn(rates, RateKind.SEARCH, "a", 500)).isEqualTo(5);
        assertThat(letIn(rates, RateKind.EXPORT, "a", 500)).isZero();
        assertThat(letIn(rates, RateKind.DEAD_LETTER, "a", 500)).isEqualTo(1);
        pass(Duration.ofMinutes(1));
        assertThat(letIn(rates, RateKind.EXPORT, "a", 500)).isEqualTo(2);
        assertThat(letIn(rates, RateKind.SIGN_IN, "a", 500)).isEqualTo(5);
    }

    @Test
    void oneWhoHasUsedUpTheirsTakesNothingFromOthers() {
        Rates rates = rates(null);
        letIn(rates, RateKind.ACCOUNT, "noisy", 10_000);
        assertThat(letIn(rates, RateKind.ACCOUNT, "quiet", 100)).isEqualTo(100);
        assertThat(letIn(rates, RateKind.SEARCH, "noisy", 5)).isEqualTo(5);
    }

    @Test
    void theAddressesOfOneNetworkAreOne() {
        Rates rates = rates(null);
        letIn(rates, RateKind.FAILED_TOKEN, "2001:db8:0:1::1", 500);
        assertThat(letIn(rates, RateKind.FAILED_TOKEN, "2001:db8:0:1:ffff::2", 500)).isZero();
        assertThat(letIn(rates, RateKind.FAILED_TOKEN, "2001:db8:0:2::1", 500)).isEqualTo(20);
        assertThat(letIn(rates, RateKind.FAILED_TOKEN, "10.0.0.2", 500)).isEqualTo(20);
    }

    @Test
    void aCrowdOfAddressesGivesNobodyTheirRateBack() {
        Rates rates = rates(null);
        letIn(rates, RateKind.SEARCH, "a", 500);
        for (int host = 0; host < 2 * Rates.MOST; host++) {
            letIn(rates, RateKind.FAILED_TOKEN, "2001:db8:%x:%x::1".formatted(host >> 16, host & 0xffff), 1);
        }
        assertThat(rates.kept()).isLessThanOrEqualTo(Rates.MOST + 1);
        assertThat(letIn(rates, RateKind.SEARCH, "a", 500)).isZero();
    }

    @Test
    void headersTellThePolicyWhatIsLeftAndWhenToComeBack() {
        Rates rates = rates(null);
        letIn(rates, RateKind.EXPORT, "a", 1);
        assertThat(response.getHeader("RateLimit-Policy")).isEqualTo("\"export\";q=2;w=60");
        assertThat(response.getHeader("RateLimit")).isEqualTo("\"export\";r=1;t=30");
        letIn(rates, RateKind.EXPORT, "a", 2);
        assertThat(response.getHeader("RateLimit")).startsWith("\"export\";r=0;");
        assertThatThrownBy(() -> rates.take(RateKind.EXPORT, "a", response))
                .isInstanceOfSatisfying(
                        Problem.class,
                        tooOften -> assertThat(tooOften.headers().getFirst("Retry-After")).isEqualTo("30"));
        pass(Duration.ofSeconds(30));
        assertThat(letIn(rates, RateKind.EXPORT, "a", 1)).as("who comes back then is let in").isEqualTo(1);
    }

    @Test
    void aRateThatIsSetReplacesOnlyWhatItSays() {
        Rate fewer = new Rate(3, null, null);
        Rates rates = rates(Map.of(RateKind.EXPORT, fewer, RateKind.ACCOUNT, new Rate(null, null, 7)));
        assertThat(letIn(rates, RateKind.EXPORT, "a", 10)).isEqualTo(3);
        assertThat(letIn(rates, RateKind.ACCOUNT, "a", 10)).isEqualTo(7);
        pass(Duration.ofSeconds(20));
        assertThat(letIn(rates, RateKind.EXPORT, "a", 10)).isEqualTo(1);
        assertThatThrownBy(() -> new Rate(0, null, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void howeverManyAskTheBucketsStayBounded() {
        Rates rates = rates(null);
        for (int n = 0; n < 3 * Rates.MOST; n++) {
            rates.take(RateKind.ACCOUNT, "p-" + n, new MockHttpServletResponse());
        }
        assertThat(rates.kept()).isLessThanOrEqualTo(Rates.MOST);
    }
}
