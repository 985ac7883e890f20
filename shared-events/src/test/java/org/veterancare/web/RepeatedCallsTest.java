package org.veterancare.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Calls that are no commands do nothing twice under one key (trust.md R3). */
class RepeatedCallsTest extends DoorTest {

    private static final String ONCE = DOOR + "/once";
    private static final String ACCOUNT = "a-repeating";

    private Answer once(String path, String body, String key) {
        return once(ACCOUNT, path, body, key);
    }

    private Answer once(String account, String path, String body, String key) {
        return post(account, path, BodyPublishers.ofString(body), IdempotencyKey.HEADER, key);
    }

    private int done() {
        return Integer.parseInt(get(ACCOUNT, DOOR + "/done").text());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    @Test
    void aRepetitionDoesNothingAndIsAnsweredAsBefore() {
        String key = key();
        Answer first = once(ONCE, "{\"text\":\"x\",\"number\":1}", key);
        int done = done();

        Answer second = once(ONCE, "{\"text\":\"x\",\"number\":1}", "\"" + key + "\"");

        assertThat(first.status()).isEqualTo(202);
        assertThat(first.header(IdempotencyKey.REPLAYED)).isNull();
        assertThat(second.status()).isEqualTo(202);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(second.header(IdempotencyKey.REPLAYED)).isEqualTo("true");
        assertThat(done()).isEqualTo(done);
        assertThat(once(ONCE, "{\"text\":\"x\",\"number\":1}", key()).text()).isNotEqualTo(first.text());
    }

    @Test
    void anAnswerWithoutABodyIsRepeatedToo() {
        String key = key();
        assertThat(once(ONCE + "/quietly", "", key).status()).isEqualTo(202);
        int done = done();
        Answer second = once(ONCE + "/quietly", "", key);
        assertThat(second.status()).isEqualTo(202);
        assertThat(second.text()).isEmpty();
        assertThat(second.header(IdempotencyKey.REPLAYED)).isEqualTo("true");
        assertThat(done()).isEqualTo(done);
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        String key = key();
        once(ONCE, "{\"text\":\"x\",\"number\":1}", key);
        assertThat(once(ONCE, "{\"text\":\"x\",\"number\":2}", key).problem())
                .isEqualTo("422 idempotency-key-reused");
    }

    @Test
    void keysOfOneCallerAreNothingToAnother() {
        String key = key();
        Answer first = once(ONCE, "{\"text\":\"x\",\"number\":1}", key);
        Answer other = once("a-other", ONCE, "{\"text\":\"x\",\"number\":1}", key);
        assertThat(other.header(IdempotencyKey.REPLAYED)).isNull();
        assertThat(other.text()).isNotEqualTo(first.text());
    }

    @Test
    void whatWasRefusedMayBeTriedAgain() {
        String key = key();
        assertThat(once(ONCE, "{\"text\":\"x\",\"number\":-1}", key).problem()).isEqualTo("409 concurrent-change");
        assertThat(once(ONCE, "{\"text\":", key).problem()).isEqualTo("400 not-json");
        assertThat(once(ONCE, "{\"text\":\"x\",\"number\":1}", key).status()).isEqualTo(202);
    }

    @Test
    void whatIsBeingAnsweredIsNotBegunAgain() {
        String key = key();
        CompletableFuture<Answer> slow = CompletableFuture.supplyAsync(() -> once(ONCE + "/slowly", "", key));
        post(ACCOUNT, DOOR + "/meet", "");
        int done = done();
        Answer meanwhile = once(ONCE + "/slowly", "", key);
        post(ACCOUNT, DOOR + "/meet", "");
        assertThat(meanwhile.problem()).isEqualTo("409 key-in-flight");
        assertThat(meanwhile.header("Retry-After")).isEqualTo("1");
        assertThat(slow.join().status()).isEqualTo(200);
        assertThat(once(ONCE + "/slowly", "", key).header(IdempotencyKey.REPLAYED)).isEqualTo("true");
        assertThat(done()).isEqualTo(done);
    }

    @Test
    void aKeyIsAUuidAndOne() {
        assertThat(once(ONCE, "{\"text\":\"x\",\"number\":1}", "seven").problem()).isEqualTo("400 bad-header");
        assertThat(post(ACCOUNT, ONCE, BodyPublishers.ofString("{\"text\":\"x\",\"number\":1}"),
                IdempotencyKey.HEADER, key(), IdempotencyKey.HEADER, key()).problem()).isEqualTo("400 bad-header");
    }
}
