package org.veterancare.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A search that finds nothing proves nothing unless it would have found something. */
class CanaryTest {

    private static final String WORD = "骉骊骎有邻路七十七弄";
    private static final Canary CANARY = Canary.of(Map.of("word", WORD, "number", "310104199003079018"));

    @Test
    void a_word_is_found_in_every_form_it_may_be_written_in() {
        assertThat(in("before " + WORD + " after")).containsExactly("word as it is");
        assertThat(CANARY.in(WORD.getBytes(java.nio.charset.Charset.forName("GB18030"))))
                .containsExactly("word in GB 18030");
        assertThat(CANARY.in(("xx" + WORD).getBytes(StandardCharsets.UTF_16LE))).containsExactly("word in UTF-16LE");
        assertThat(
                in("name=%E9%AA%89%E9%AA%8A%E9%AA%8E%E6%9C%89%E9%82%BB%E8%B7%AF%E4%B8%83%E5%8D%81%E4%B8%83%E5%BC%84"))
                .containsExactly("word in an address");
        for (String before : new String[]{"", "a", "ab", "abc"}) {
            String text = Base64.getEncoder()
                    .encodeToString(
                            (before + WORD + before).getBytes(StandardCharsets.UTF_8));
            assertThat(in("{\"x\":\"" + text + "\"}")).as(before).contains("word in base64");
        }
        assertThat(in("biao li qin you lin lu qi shi qi nong")).containsExactly("word in pinyin");
        assertThat(in("x310104199003079018y")).contains("number as it is");
        assertThat(in("333130313034313939303033303739303138")).contains("number in hex");
    }

    @Test
    void another_word_is_not_found() {
        assertThat(in("骉骊骎有邻路七十八弄 310104199003079019 enc:v1:A256GCM")).isEmpty();
    }

    private static Iterable<String> in(String text) {
        return CANARY.in(text.getBytes(StandardCharsets.UTF_8));
    }
}
