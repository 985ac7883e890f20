package org.veterancare.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.veterancare.web.Problem;

class CursorsTest {

    private static final List<String> LIST = List.of("changes", "BIRTHDAY", "310104016000");

    private final Cursors cursors = new Cursors(use -> new byte[32]);

    @Test
    void aCursorLeadsToItsPlaceInItsListAndInNoOther() {
        String cursor = cursors.next(LIST, "2026-03-07", "", "case");
        assertThat(cursors.read(LIST, cursor)).containsExactly("2026-03-07", "", "case");
        assertThatThrownBy(() -> cursors.read(List.of("another"), cursor)).isInstanceOf(Problem.class);
    }

    /** It stands in the address of the next part, and so in every log on the way. */
    @Test
    void aCursorTellsNobodyTheDayItStandsAt() {
        byte[] bytes = Base64.getUrlDecoder().decode(cursors.next(LIST, "2026-03-07"));
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("2026", "03-07");
    }

    @Test
    void whatWasChangedCutOffOrNeverOursIsNoCursor() {
        String cursor = cursors.next(LIST, "2026-03-07");
        for (String bad : List.of("", "x", "!", cursor.substring(4), cursor.substring(0, 20), "AAAA" + cursor)) {
            assertThatThrownBy(() -> cursors.read(LIST, bad)).as(bad).isInstanceOf(Problem.class);
        }
    }
}
