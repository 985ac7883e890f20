package org.veterancare.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.veterancare.events.Role;
import org.veterancare.testing.PolicyTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages offer to each role what it may see, and have a word for all they say, in both languages. */
class PagesTest {

    /** What a page cannot be without. */
    private static final Map<String, String> READS = Map.of(
            "work", "/api/v1/work-list",
            "cases", "/api/v1/cases",
            "dashboard", "/api/v1/dashboard",
            "staff", "/api/v1/staff",
            "machines", "/api/v1/admin/projections");
    private static final Set<Role> NOBODY = EnumSet.of(Role.TIMER, Role.INSTALLATION);
    private static final List<String> SCRIPTS = List.of(
            "administration.js", "api.js", "app.js", "casefile.js", "dashboard.js", "due.js", "lists.js",
            "worklist.js");
    private static final Pattern LINE = Pattern.compile("^  ([A-Z_]+): \\[(.*)],$", Pattern.MULTILINE);
    private static final Pattern OTHERS = Pattern.compile("\\?\\? \\[(.*)];");
    private static final Pattern SAID = Pattern.compile("\\bt\\('([A-Za-z]+)'\\)");

    /** A page of a list by its cursor, put together without the one function that leaves out what is empty. */
    private static final Pattern BY_HAND = Pattern.compile("[?&](?:limit|cursor)=");

    private static String text(String name) {
        try (InputStream file = PagesTest.class.getResourceAsStream("/static/ui/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> names(String list) {
        return Arrays.stream(list.split(",")).map(name -> name.strip().replace("'", "")).toList();
    }

    private static Map<Role, List<String>> offered(String script) {
        Matcher others = OTHERS.matcher(script);
        assertThat(others.find()).isTrue();
        Map<Role, List<String>> offered = new TreeMap<>();
        EnumSet.complementOf(EnumSet.copyOf(NOBODY)).forEach(role -> offered.put(role, names(others.group(1))));
        LINE.matcher(script).results().forEach(line -> offered.put(Role.valueOf(line.group(1)), names(line.group(2))));
        return offered;
    }

    private static Set<String> refused(String script) {
        Set<String> refused = new TreeSet<>();
        offered(script).forEach((role, pages) -> pages.stream()
                .filter(page -> !mayRead(role, READS.get(page)))
                .forEach(page -> refused.add(role + " " + page)));
        return refused;
    }

    private static boolean mayRead(Role role, String path) {
        return PolicyTable.lines()
                .stream()
                .map(PolicyTable.Line::row)
                .anyMatch(row -> row.method().equals("GET") && row.path().equals(path) && row.roles().contains(role));
    }

    @Test
    void nobodyIsOfferedAPageThatIsRefusedToThem() {
        assertThat(refused(text("app.js"))).isEmpty();
    }

    @Test
    void aPageThatIsRefusedToItsRoleIsNoticed() {
        assertThat(refused(text("app.js").replace("SECURITY_ADMIN: ['staff']", "SECURITY_ADMIN: ['work']")))
                .containsExactly("SECURITY_ADMIN work");
    }

    @Test
    void everyWordOfThePagesIsThereInBothLanguages() {
        for (String language : List.of("zh", "en")) {
            JsonNode words = JsonMapper.shared().readTree(text("words/" + language + ".json"));
            for (String script : SCRIPTS) {
                SAID.matcher(text(script))
                        .results()
                        .forEach(said -> assertThat(words.path("Ui").has(said.group(1)))
                                .as(language + " " + script + " " + said.group(1))
                                .isTrue());
            }
        }
    }

    @Test
    void everyPageOfAListIsAskedForByTheSameFunction() {
        assertThat(SCRIPTS).noneMatch(script -> BY_HAND.matcher(text(script)).find());
        assertThat(BY_HAND.matcher("get(`/api/v1/staff?limit=50${cursor ? `&cursor=${cursor}` : ''}`)").find())
                .isTrue();
    }
}
