package org.veterancare.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.veterancare.eventlog.readers.ParkingOrder;
import org.veterancare.events.Role;
import org.veterancare.law.Law;
import org.veterancare.query.casestate.CaseStage;
import org.veterancare.query.casestate.CaseState;
import org.veterancare.query.casestate.Metric;
import org.veterancare.query.resources.HardshipFund;
import org.veterancare.query.resources.JobFair;
import org.veterancare.query.resources.PostPlan;
import org.veterancare.query.resources.SpouseHiring;
import org.veterancare.query.resources.StaffMember;
import org.veterancare.query.resources.Station;
import org.veterancare.query.resources.TrainingClass;
import org.veterancare.query.resources.TrainingCohort;
import org.veterancare.testing.PolicyTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages offer to each role what it may see, and have a word for all they say, in both languages. */
class PagesTest {

    /** What a page cannot be without. */
    private static final Map<String, String> READS = Map.of(
            "work", "GET /api/v1/work-list",
            "cases", "GET /api/v1/cases",
            "dashboard", "GET /api/v1/dashboard",
            "resources", "GET /api/v1/training-classes",
            "handovers", "GET /api/v1/handovers",
            "periods", "POST /api/v1/deadlines/preview",
            "staff", "GET /api/v1/staff",
            "machines", "GET /api/v1/admin/projections",
            "glass", "GET /api/v1/audit/break-glass");
    private static final Set<Role> NOBODY = EnumSet.of(Role.TIMER, Role.INSTALLATION);
    private static final List<String> SCRIPTS = scripts();
    private static final List<String> LANGUAGES = List.of("zh", "en");
    private static final Pattern LINE = Pattern.compile("^  ([A-Z_]+): \\[(.*)],$", Pattern.MULTILINE);
    private static final Pattern OTHERS = Pattern.compile("\\?\\? \\[(.*)];");
    private static final Pattern SAID = Pattern.compile("\\bt\\('([A-Za-z]+)'\\)");
    private static final Pattern GROUP = Pattern.compile("\\bword\\('([A-Za-z.]+)'");
    private static final Pattern MAY_BREAK = Pattern.compile("MAY = \\[(.*)];");
    private static final Pattern MAY_NOTE = Pattern.compile("MAY_NOTE = \\[(.*)];");

    /** A page of a list by its cursor, put together without the one function that leaves out what is empty. */
    private static final Pattern BY_HAND = Pattern.compile("[?&](?:limit|cursor)=");

    /** A duty that is shown above a list, asked for so that the list falls with it. */
    private static final Pattern TAKES_THE_LIST_ALONG = Pattern
            .compile("yearlyFairs\\(\\)(?! \\{)(?!\\.catch\\(problemBox\\))");

    private static String text(String name) {
        try (InputStream file = PagesTest.class.getResourceAsStream("/static/ui/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> scripts() {
        try (Stream<Path> files = Files.list(Path.of(PagesTest.class.getResource("/static/ui").toURI()))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".js"))
                    .sorted()
                    .toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode words(String language) {
        return JsonMapper.shared().readTree(text("words/" + language + ".json"));
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

    private static boolean mayRead(Role role, String read) {
        return rolesOf(read).contains(role);
    }

    private static Set<Role> rolesOf(String operation) {
        return PolicyTable.lines()
                .stream()
                .map(PolicyTable.Line::row)
                .filter(row -> (row.method() + " " + row.path()).equals(operation))
                .findFirst()
                .map(row -> Set.copyOf(row.roles()))
                .orElseThrow();
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
        for (String language : LANGUAGES) {
            JsonNode words = words(language);
            for (String script : SCRIPTS) {
                SAID.matcher(text(script))
                        .results()
                        .forEach(said -> assertThat(words.path("Ui").has(said.group(1)))
                                .as(language + " " + script + " " + said.group(1))
                                .isTrue());
                GROUP.matcher(text(script))
                        .results()
                        .forEach(group -> assertThat(words.has(group.group(1)))
                                .as(language + " " + script + " " + group.group(1))
                                .isTrue());
            }
        }
    }

    @Test
    void bothLanguagesHaveAWordForTheSame() {
        assertThat(Shown.codes(words("zh"))).isEqualTo(Shown.codes(words("en"))).hasSizeGreaterThan(1000);
        LANGUAGES.forEach(language -> Shown.codes(words(language))
                .forEach(code -> assertThat(
                        words(language).path(code.group()).path(code.name()).asString()).as(code.toString())
                        .isNotBlank()));
    }

    @Test
    void everyFieldOfAFileAndEveryCodeInItHasAWord() {
        List<Class<?>> shown = List.of(CaseState.class, TrainingClass.class, PostPlan.class, HardshipFund.class,
                Station.class, StaffMember.class, TrainingCohort.class, JobFair.class, SpouseHiring.class);
        LANGUAGES.forEach(language -> assertThat(Shown.missing(shown, words(language))).as(language).isEmpty());
    }

    @Test
    void aFieldOrACodeWithoutAWordOrWithTwoIsNoticed() {
        JsonNode words = JsonMapper.shared().readTree("""
            {"Label": {"colour": "colour"}, "One": {"RED": "red", "BLUE": "blue"}, "Other": {"BLUE": "sad"}}""");
        assertThat(Shown.missing(List.of(Painted.class), words))
                .containsExactlyInAnyOrder("coat", "colour BLUE", "colour GREEN");
    }

    private enum Colour {
        RED,
        BLUE,
        GREEN
    }

    private record Coat(Colour colour) {}

    private record Painted(List<Coat> coat) {}

    @Test
    void theCategoriesAreCalledAsTheLawCallsThem() {
        Law.load().benefits().all().forEach(category -> {
            assertThat(words("zh").path("BenefitCategory").path(category.code()).asString()).isEqualTo(category.zh());
            assertThat(words("en").path("BenefitCategory").path(category.code()).asString()).isEqualTo(category.en());
        });
    }

    @Test
    void breakGlassIsOfferedToThoseWhoMayAndTakingNoteOfItToThoseWhoMay() {
        assertThat(offeredTo(MAY_BREAK))
                .containsExactlyInAnyOrderElementsOf(rolesOf("POST /api/v1/cases/{caseId}/break-glass"));
        assertThat(offeredTo(MAY_NOTE))
                .containsExactlyInAnyOrderElementsOf(rolesOf("POST /api/v1/audit/break-glass/{notice}/acknowledge"));
    }

    private static List<Role> offeredTo(Pattern list) {
        Matcher may = list.matcher(text("breakglass.js"));
        assertThat(may.find()).isTrue();
        return names(may.group(1)).stream().map(Role::valueOf).toList();
    }

    @Test
    void whoeverMayReadTheNoticesIsOfferedTheirPage() {
        assertThat(offered(text("app.js")).entrySet().stream().filter(line -> line.getValue().contains("glass")))
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrderElementsOf(rolesOf("GET /api/v1/audit/break-glass"));
    }

    @Test
    void everyCodeAboutParkedFactsHasAWord() {
        Map<String, Enum<?>[]> codes = Map.of(
                "ParkingReason", ParkingOrder.Reason.values(), "ParkingAction", ParkingOrder.Action.values(),
                "ParkingState", ParkingOrder.State.values());
        LANGUAGES.forEach(
                language -> codes.forEach((group, all) -> assertThat(words(language).path(group).propertyNames())
                        .containsExactlyInAnyOrderElementsOf(Arrays.stream(all).map(Enum::name).toList())));
    }

    private static final Pattern LATE = Pattern.compile("LATE = \\[(.*)];");

    /** Not by its colour alone: there is a sign and a word. */
    @Test
    void s33AFigureOfWhatIsLateIsMarkedOnTheDashboard() {
        String page = text("dashboard.js");
        Matcher late = LATE.matcher(page);
        assertThat(late.find()).isTrue();
        assertThat(names(late.group(1))).contains("placement-overdue", "open-tasks")
                .isSubsetOf(Arrays.stream(Metric.values()).map(Metric::code).toList());
        assertThat(page).contains("'tile late'", "⚠ ${t('overdue')}");
        assertThat(text("style.css")).contains(".tile.late {");
    }

    @Test
    void theWorkListOffersTheFiltersThatItsAddressHas() {
        assertThat(List.of("kind", "street", "within", "overdue"))
                .allMatch(filter -> text("worklist.js").contains("field('" + filter + "'"));
    }

    @Test
    void everyStageIsAFilterOfTheList() {
        assertThat(Arrays.stream(CaseStage.values()).map(stage -> "'" + stage + "'"))
                .allMatch(stage -> text("lists.js").contains(stage));
    }

    /** An office's page without TLS has neither; digests are then typed. */
    @Test
    void noPageNeedsWhatBrowsersKeepForSecurePages() {
        assertThat(SCRIPTS).noneMatch(script -> text(script).contains("crypto.randomUUID"));
        assertThat(SCRIPTS).allMatch(script -> !text(script).contains("crypto.subtle.")
                || text(script).contains("&& crypto.subtle)"));
    }

    @Test
    void everyPageOfAListIsAskedForByTheSameFunction() {
        assertThat(SCRIPTS).noneMatch(script -> BY_HAND.matcher(text(script)).find());
        assertThat(BY_HAND.matcher("get(`/api/v1/staff?limit=50${cursor ? `&cursor=${cursor}` : ''}`)").find())
                .isTrue();
    }

    /** The yearly fair is a duty beside the list: where it cannot be read, the page says so and shows the list. */
    @Test
    void aListStandsWithoutTheDutyAboveIt() {
        assertThat(SCRIPTS).noneMatch(script -> TAKES_THE_LIST_ALONG.matcher(text(script)).find());
        assertThat(SCRIPTS).filteredOn(script -> text(script).contains("yearlyFairs().catch(problemBox)"))
                .containsExactly("resources.js", "worklist.js");
        assertThat(TAKES_THE_LIST_ALONG.matcher("const duty = officer ? await yearlyFairs() : null;").find()).isTrue();
    }
}
