package org.veterancare.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.veterancare.command.Actors;

/** VAL-USCC-3: an organisation code that fails inside a sound credit code is said, and refuses nothing. */
class WarningsTest extends HttpTest {

    private static final String SOUND = "91110000802100433B";

    /** Another organisation code, with the outer check character computed for it. */
    private static final String DOUBTFUL = "91110000802100434E";

    @Test
    void valUscc3ACodeToBeLookedAtTwiceIsAcceptedAndPointedAt() {
        Api.Answer opened = plan(SOUND, DOUBTFUL).send();
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        assertThat(opened.json().path("warnings").toString()).isEqualTo("""
            [{"rule":"VAL-USCC-3","ruleTitle":"组织机构代码校验","pointer":"/posts/1/employer"}]""");
    }

    @Test
    void valUscc3ItIsSaidBeforeAnythingIsWrittenToo() {
        Api.Answer tried = plan(DOUBTFUL).header("Prefer", "handling=dry-run").header("Accept-Language", "en").send();
        assertThat(tried.json().path("warnings").toString())
                .contains("\"Check of the organisation code\"", "\"/posts/0/employer\"");
    }

    @Test
    void valUscc3OfSoundCodesNothingIsSaid() {
        Api.Answer opened = plan(SOUND).send();
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        assertThat(opened.json().has("warnings")).isFalse();
    }

    private Api.Call plan(String... employers) {
        List<Map<String, Object>> posts = IntStream.range(0, employers.length)
                .mapToObj(at -> Map.<String, Object>of(
                        "code", "P-" + at, "channel", "DIRECTED", "employer", employers[at], "stateOwned", true,
                        "postKind", "STATE_ENTERPRISE"))
                .toList();
        return api.post("/api/v1/post-plans", Map.of("occurredOn", today().toString(), "year", 2026, "posts", posts))
                .by(Actors.DISTRICT_OFFICER);
    }
}
