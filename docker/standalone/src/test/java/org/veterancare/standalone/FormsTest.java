package org.veterancare.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.veterancare.standalone.Office.Answer;
import tools.jackson.databind.JsonNode;

/** The forms that the pages draw from the catalogue of commands: all in words, and good for a day's work. */
class FormsTest {

    private static final Pattern CODES = Pattern.compile("\\^\\(\\?:([A-Z][A-Z0-9_]*(?:\\|[A-Z][A-Z0-9_]*)*)\\)\\$");

    private static final String NO_BROWSER = "NO BROWSER ON THE PATH: THE PAGES WERE NOT DRIVEN";

    @TempDir
    static Path data;

    private static ConfigurableApplicationContext standalone;
    private static String address;

    @BeforeAll
    static void start() {
        standalone = Office.opened(data.resolve("data"));
        address = Office.address(standalone);
    }

    @AfterAll
    static void stop() {
        standalone.close();
    }

    @Test
    void every_command_field_and_code_of_the_catalogue_has_a_word_in_both_languages() throws IOException {
        JsonNode commands = Office.at(address).get("auditor", "/api/v1/commands").json().path("commands");
        assertThat(commands.size()).isGreaterThan(150);
        for (String language : List.of("zh", "en")) {
            assertThat(new Lookup(words(language)).missing(commands)).as(language).isEmpty();
        }
    }

    @Test
    void a_command_field_or_code_without_a_word_is_noticed() {
        JsonNode words = Office.JSON.readTree("""
            {"Phase": {}, "Command": {"paint": "paint"}, "Label": {"colour": "colour", "coat": "coat"},
             "Colour": {"RED": "red"}, "One": {"MATT": "matt"}, "Other": {"MATT": "tired"}}""");
        JsonNode commands = Office.JSON.readTree("""
            [{"command": "paint", "phase": "House", "schema": {"properties": {
               "colour": {"enum": ["RED", "BLUE"]},
               "coat": {"properties": {"gloss": {"items": {"pattern": "^(?:MATT|NONE)$"}}}}}}},
             {"command": "scrape", "phase": "House", "schema": {}}]""");
        assertThat(new Lookup(words).missing(commands)).containsExactly(
                "House", "paint colour BLUE", "paint gloss", "paint gloss MATT", "paint gloss NONE", "scrape");
    }

    /** Where there is no browser this is skipped and says so; where {@code .ci/run} could install one it runs. */
    private static Browser browser(String profile) throws IOException, InterruptedException {
        Optional<Path> program = Browser.installed();
        if (program.isEmpty()) {
            System.err.println(NO_BROWSER);
        }
        assumeTrue(program.isPresent(), NO_BROWSER);
        Browser browser = new Browser(program.get(), data.resolve(profile), address);
        browser.run(HANDS);
        return browser;
    }

    @Test
    void a_case_is_opened_reported_refused_by_a_rule_and_looked_back_at_in_a_browser() throws Exception {
        try (Browser browser = browser("worker")) {
            browser.run("signIn('street-xietu')");
            browser.run("go('#/open', '.command')");
            browser.run(opening("31010400790"));
            assertThat(browser.run("press('form.command .main', '.wrong:not(:empty)')").asString()).contains("\\d{12}");
            browser.run("enter({residenceRegion: '310104007901'})");
            browser.run("press('form.command .main', '.phase')");
            browser.run("press('[data-command=record-report]', '.command')");
            browser.run("enter({category: 'CONSCRIPT', mode: 'SELF_EMPLOYMENT', dischargeApprovedOn: today, "
                    + "certificateNumber: 'TEST-1', settlementPlace: '310104007000'})");
            assertThat(browser.run("press('form.command .main', 'main > div > .done')").asString()).contains("2");
            assertThat(browser.run("text('details:has(.cannot)')").asString()).contains("登记入户调查HRD-01");
            assertThat(browser.run("press('tr[data-version=\"2\"] summary', 'dl.why')").asString())
                    .contains("登记报到")
                    .contains("REG-04");
            assertThat(browser.run("text('section.tree')").asString()).contains("按时").doesNotContain("ON_TIME");
            assertThat(browser.run("text('main')").asString()).as("when it was recorded, by the office's clock")
                    .contains(
                            LocalDate.now(ZoneId.of("Asia/Shanghai")).format(DateTimeFormatter.ofPattern("uuuu/M/d ")));

            browser.run("go('#/open', '.command')");
            browser.run(opening("310104007901"));
            assertThat(browser.run("press('form.command .main', '.problem')").asString()).contains("REG-14");
            assertThat(browser.run("document.querySelector('.problem a').hash").asString()).startsWith("#/case/");
            assertThat(browser.run("errors")).isEmpty();
        }
    }

    @Test
    void a_head_is_told_in_a_browser_who_of_another_station_reads_a_case_and_why_and_takes_note_of_it()
            throws Exception {
        String caseId = opened(4713, "xietu", "310104007000");
        try (Browser browser = browser("head")) {
            browser.run("signIn('street-longhua')");
            browser.run("go('#/case/" + caseId + "', 'form.command textarea')");
            browser.run("document.querySelector('form.command textarea').value = '家属在窗口求助'");
            browser.run("press('form.command .main', 'section.tree')");

            browser.run("signIn('head-xietu')");
            browser.run("go('#/glass', '[data-notice]')");
            assertThat(browser.run("text('#bar')").asString()).contains("紧急查阅通知");
            assertThat(browser.run("text('main')").asString())
                    .contains("尚未知悉: 1", caseId, "street-longhua", "街镇经办人", "家属在窗口求助");
            browser.run("press('[data-notice]', 'main:not(:has([data-notice])) tbody')");
            assertThat(browser.run("text('main')").asString()).contains("尚未知悉: 0", "p-xietu-2");
            browser.run("press('#bar button', 'html[lang=en]')");
            assertThat(browser.run("read('Taken note of')").asString())
                    .contains("Nobody at this station took note of: 0", "street case worker");
            assertThat(browser.run("errors")).isEmpty();
        }
    }

    @Test
    void a_death_of_long_ago_is_entered_by_a_head_who_agrees_and_then_recorded_by_another_in_a_browser()
            throws Exception {
        String caseId = opened(4716, "xietu", "310104007000");
        try (Browser browser = browser("long-ago")) {
            browser.run("globalThis.longAgo = new Date(Date.now() - 120 * 864e5).toISOString().slice(0, 10)");
            browser.run("globalThis.evidence = `sha256:${'ab'.repeat(32)}`");
            browser.run("signIn('head-xietu')");
            browser.run("go('#/case/" + caseId + "', '[data-command=approve-backdating]')");
            browser.run("press('[data-command=approve-backdating]', '.command [data-at=\"/says\"]')");
            browser.run("enter({command: 'record-death', 'because/reason': '死亡证明已核对'})");
            browser.run("document.querySelector('.command [data-at=\"/command\"]').closest('.field')"
                    + ".querySelector('input').dispatchEvent(new Event('change', { bubbles: true }))");
            browser.run("come('.command [data-at=\"/says/evidence\"]')");
            browser.run("enter({'says/occurredOn': longAgo, 'says/proof': 'CERTIFICATE', 'says/evidence': evidence})");
            browser.run("press('form.command .main', 'main > div > .done')");

            browser.run("signIn('street-xietu')");
            browser.run("go('#/', '#bar')");
            browser.run("go('#/case/" + caseId + "', '[data-command=record-death]')");
            browser.run("press('[data-command=record-death]', '.command [data-at=\"/evidence\"]')");
            browser.run("enter({occurredOn: longAgo, proof: 'CERTIFICATE', evidence, 'because/reason': '户籍窗口转来'})");
            browser.run("press('form.command .main', 'main > div > .done')");
            assertThat(browser.run("errors")).isEmpty();
        }
    }

    @Test
    void a_page_that_comes_late_does_not_replace_the_one_that_was_asked_for_after_it_in_a_browser() throws Exception {
        String caseId = opened(4717, "xietu", "310104007000");
        try (Browser browser = browser("late-page")) {
            browser.run("signIn('street-xietu')");
            browser.run("go('#/', 'main h1')");
            browser.run("go('#/open', '.command')");
            browser.run("holdBack('/work-list/counts')");
            browser.run("location.hash = '#/work'");
            browser.run("held()");
            browser.run("go('#/case/" + caseId + "', 'section.tree')");
            browser.run("letGo()");
            assertThat(browser.run("text('main')").asString()).contains(caseId);
            assertThat(browser.run("document.querySelectorAll('section.tree').length").asInt()).isEqualTo(1);
            assertThat(browser.run("errors")).isEmpty();
        }
    }

    @Test
    void facts_that_a_reader_could_not_take_are_tried_again_and_given_up_in_a_browser() throws Exception {
        JdbcTemplate views = standalone.getBean(JdbcTemplate.class);
        String street = "310104008000";
        views.execute("ALTER TABLE views.case_file ADD CONSTRAINT broken CHECK (street <> '" + street + "') NOT VALID");
        try (Browser browser = browser("admin")) {
            String mended = opened(4714, "fenglin", street);
            String needless = opened(4715, "fenglin", street);
            browser.run("signIn('admin')");
            String listed = "#/parked/cases/";
            browser.run("comeAgain('#/machines', 'a[href=\"" + listed + mended + "\"]')");
            browser.run("comeAgain('#/machines', 'a[href=\"" + listed + needless + "\"]')");

            browser.run("press('a[href=\"" + listed + mended + "\"]', 'button[name=retry]')");
            assertThat(browser.run("text('main')").asString()).contains("CaseOpened", "试读");
            browser.run("document.querySelector('select').value = 'TRIAL'");
            browser.run("document.querySelector('button[name=retry]').click()");
            browser.run("read('仍未读取')");
            views.execute("ALTER TABLE views.case_file DROP CONSTRAINT broken");
            browser.run("document.querySelector('select').value = 'MENDED'");
            browser.run("document.querySelector('input').value = 'OPS-7'");
            assertThat(browser.run("press('button[name=retry]', 'main > div > .done')").asString()).contains("已无搁置");
            assertThat(browser.run("text('main')").asString()).contains("OPS-7", "读取器已修复", "已办结");
            assertThat(Office.at(address).get("street-fenglin", "/api/v1/cases/" + mended).status()).isEqualTo(200);

            browser.run("press('#bar button', 'html[lang=en]')");
            browser.run("go('" + listed + needless + "', 'button[name=discard]')");
            browser.run("document.querySelector('select').value = 'NOT_NEEDED'");
            assertThat(browser.run("press('button[name=discard]', 'main > div > .done')").asString())
                    .isEqualTo("Nothing waits any more.");
            assertThat(browser.run("text('main')").asString()).contains("given up", "the reader does not need them");
            assertThat(browser.run("errors")).isEmpty();
        } finally {
            views.execute("ALTER TABLE views.case_file DROP CONSTRAINT IF EXISTS broken");
        }
    }

    private static String opened(int number, String worker, String street) throws IOException {
        String neighbourhood = street.substring(0, 9) + "901";
        Answer answer = Office.at(address)
                .post("street-" + worker, "/api/v1/cases", Map.of(
                        "occurredOn", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString(), "subjectKind", "VETERAN",
                        "citizenId", CitizenIds.of(number), "name", "试例甲", "phone", "15400000001", "street", street,
                        "neighbourhood", neighbourhood, "hukouRegion", neighbourhood, "residenceRegion",
                        neighbourhood));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.id();
    }

    private static String opening(String residence) {
        return "enter({subjectKind: 'VETERAN', citizenId: '" + CitizenIds.of(4712) + "', name: '试例甲', "
                + "phone: '15400000001', street: '310104007000', neighbourhood: '310104007901', "
                + "hukouRegion: '310104007901', residenceRegion: '" + residence + "'})";
    }

    /** What a hand does at the page; each waits until what it is after is there, and tells its text. */
    private static final String HANDS = """
        globalThis.errors = [];
        addEventListener('error', event => errors.push(event.message));
        addEventListener('unhandledrejection', event => errors.push(String(event.reason)));
        document.addEventListener('securitypolicyviolation', event => errors.push(event.violatedDirective));
        globalThis.today = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai' }).format(new Date());
        globalThis.text = selector => document.querySelector(selector).textContent.replace(/(?<=.)\\s+/g, ' ');
        globalThis.come = async selector => {
          for (let tried = 0; tried < 300; tried++) {
            if (document.querySelector(selector)) return text(selector);
            await new Promise(soon => setTimeout(soon, 100));
          }
          throw new Error(`no ${selector} in: ${document.body.innerText}`);
        };
        globalThis.signIn = async user => {
          const answer = await fetch(`/demo/token?user=${user}`);
          sessionStorage.setItem('token', (await answer.json()).access_token);
        };
        globalThis.go = (hash, selector) => { location.hash = hash; return come(selector); };
        globalThis.read = async words => {
          for (let tried = 0; tried < 300; tried++) {
            if (text('main').includes(words)) return text('main');
            await new Promise(soon => setTimeout(soon, 100));
          }
          throw new Error(`no ${words} in: ${document.body.innerText}`);
        };
        globalThis.comeAgain = async (hash, selector) => {
          for (let tried = 0; tried < 60 && !document.querySelector(selector); tried++) {
            location.hash = '#/';
            location.hash = hash;
            await new Promise(soon => setTimeout(soon, 500));
          }
          return come(selector);
        };
        globalThis.holdBack = path => {
          const fetched = fetch;
          globalThis.waiting = [];
          globalThis.fetch = (address, ...how) => (String(address).includes(path)
            ? new Promise((answered, failed) => waiting.push(() => fetched(address, ...how).then(answered, failed)))
            : fetched(address, ...how));
        };
        globalThis.held = async () => {
          while (!waiting.length) await new Promise(soon => setTimeout(soon, 20));
        };
        globalThis.letGo = async () => {
          waiting.forEach(go => go());
          await new Promise(soon => setTimeout(soon, 2000));
        };
        globalThis.press = (button, selector) => { document.querySelector(button).click(); return come(selector); };
        globalThis.enter = values => Object.entries(values).forEach(([name, value]) => {
          const field = document.querySelector(`.command [data-at="/${name}"]`).closest('.field');
          field.querySelector('input, select, textarea').value = value;
        });
        """;

    private static JsonNode words(String language) throws IOException {
        try (InputStream file = FormsTest.class.getResourceAsStream("/static/ui/words/" + language + ".json")) {
            return Office.JSON.readTree(file);
        }
    }

    /** Words as {@code words.js} looks them up. */
    private record Lookup(JsonNode words) {

        Set<String> missing(JsonNode commands) {
            Set<String> missing = new TreeSet<>();
            for (JsonNode command : commands) {
                String name = command.path("command").asString();
                for (String group : List.of("Command " + name, "Phase " + command.path("phase").asString())) {
                    String[] named = group.split(" ");
                    if (!words.path(named[0]).has(named[1])) {
                        missing.add(named[1]);
                    }
                }
                below(name, "", command.path("schema"), missing);
            }
            return missing;
        }

        private void below(String command, String field, JsonNode schema, Set<String> missing) {
            schema.path("properties").properties().forEach(part -> {
                if (!words.path("Label").has(part.getKey())) {
                    missing.add(command + " " + part.getKey());
                }
                below(command, part.getKey(), part.getValue(), missing);
            });
            if (schema.has("items")) {
                below(command, field, schema.path("items"), missing);
            }
            codes(schema).stream()
                    .filter(code -> !hasOneWord(command, field, code))
                    .forEach(code -> missing.add(command + " " + field + " " + code));
        }

        private static List<String> codes(JsonNode schema) {
            List<String> codes = new ArrayList<>();
            schema.path("enum").forEach(code -> codes.add(code.asString()));
            Matcher pattern = CODES.matcher(schema.path("pattern").asString(""));
            return pattern.matches() ? List.of(pattern.group(1).split("\\|")) : codes;
        }

        private boolean hasOneWord(String command, String field, String code) {
            String own = Character.toUpperCase(field.charAt(0)) + field.substring(1);
            if (words.path(command + "." + field).has(code) || words.path(own).has(code)) {
                return true;
            }
            Set<String> found = new HashSet<>();
            words.forEach(group -> {
                if (group.has(code)) {
                    found.add(group.path(code).asString());
                }
            });
            return found.size() == 1;
        }
    }
}
