package org.veterancare.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.veterancare.testing.PolicyTable;
import org.veterancare.testing.PolicyTable.Side;
import org.veterancare.web.ProblemCode;
import org.veterancare.web.RequestIds;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** No container engine runs these files here, so what can be known without one is checked. */
class ComposeTest {

    private static final Path DOCKER = Repository.root().resolve("docker");
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @ValueSource(strings = {"compose.yml", "compose.split.yml"})
    void a_compose_file_keeps_the_compose_specification(String file) throws IOException {
        assertThat(schema().validate(JSON.valueToTree(read(file)))).isEmpty();
    }

    @Test
    void the_schema_does_refuse_a_wrong_file() throws IOException {
        JsonNode wrong = JSON.readTree("{\"services\": {\"postgres\": {\"imago\": \"postgres:18\"}}}");
        assertThat(schema().validate(wrong)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"compose.yml", "compose.split.yml"})
    void every_image_that_is_built_is_a_module_with_a_runnable_jar(String file) throws IOException {
        List<String> modules = services(file).values()
                .stream()
                .filter(service -> service.has("build"))
                .map(service -> service.at("/build/args/MODULE").asString())
                .toList();
        assertThat(modules).isNotEmpty()
                .allSatisfy(module -> assertThat(Files.readString(
                        Repository.root().resolve(module).resolve("pom.xml")))
                        .contains("<start-class>", "spring-boot-maven-plugin"));
        assertThat(services(file).values())
                .filteredOn(service -> service.has("build"))
                .allSatisfy(service -> assertThat(DOCKER.resolve(service.at("/build/context").asString())
                        .resolve(service.at("/build/dockerfile").asString()))
                        .exists());
    }

    @Test
    void the_gateway_asks_the_services_that_the_split_has() throws IOException {
        String gateway = Files.readString(DOCKER.resolve("gateway/nginx.conf"));
        Set<String> asked = new TreeSet<>();
        Pattern.compile("server (\\w+):8080;")
                .matcher(gateway)
                .results()
                .map(found -> found.group(1))
                .forEach(asked::add);
        assertThat(asked).containsExactly("command", "query");
        assertThat(services("compose.split.yml").keySet()).containsAll(asked);
        assertThat(services("compose.split.yml").get("gateway").at("/volumes/0").asString())
                .startsWith("./gateway/nginx.conf:");
    }

    /** By the table that people agreed on, which names the side of each operation. */
    @Test
    void the_gateway_sends_every_operation_to_the_side_that_serves_it() throws IOException {
        String map = Files.readString(DOCKER.resolve("gateway/nginx.conf"));
        assertThat(PolicyTable.lines()).isNotEmpty().allSatisfy(line -> {
            String call = line.row().method() + " " + line.row().path().replaceAll("\\{[^}]+}", "01990000-0000");
            List<String> right = line.side() == Side.BOTH
                    ? List.of("command", "query")
                    : List.of(line.side().name().toLowerCase(Locale.ROOT));
            assertThat(right).as(call).contains(sideOf(map, call));
        });
        assertThat(sideOf(map, "GET /")).as("the pages").isEqualTo("query");
    }

    /** The deliberate defect: a read of the command side, or a change of the query side, that nobody wrote down. */
    @Test
    void an_operation_that_the_gateway_does_not_know_is_found() throws IOException {
        String map = Files.readString(DOCKER.resolve("gateway/nginx.conf"));
        for (String known : List.of("POST /api/v1/admin/timers/rebuild", "^POST /api/v1/admin/", "(commands|rules)")) {
            String forgotten = map.lines().filter(line -> !line.contains(known)).collect(Collectors.joining("\n"));
            assertThat(PolicyTable.lines())
                    .filteredOn(line -> line.side() != Side.BOTH)
                    .anyMatch(line -> !line.side()
                            .name()
                            .equalsIgnoreCase(
                                    sideOf(forgotten, line.row().method() + " " + line.row().path())));
        }
    }

    @Test
    void the_description_of_either_side_can_be_read_through_the_gateway() throws IOException {
        String gateway = Files.readString(DOCKER.resolve("gateway/nginx.conf"));
        assertThat(sideOf(gateway, "GET /v3/api-docs")).isEqualTo("query");
        assertThat(gateway).containsPattern(
                "location = /command/v3/api-docs \\{[^}]*proxy_pass http://command/v3/api-docs;\\s*}");
    }

    @Test
    void who_may_call_what_can_be_read_of_either_side() throws IOException {
        assertThat(Files.readString(DOCKER.resolve("gateway/nginx.conf"))).containsPattern(
                "location = /command/api/v1/policy \\{[^}]*proxy_pass http://command/api/v1/policy;\\s*}");
    }

    @Test
    void a_side_that_says_nothing_is_told_of_as_a_problem_that_promises_nothing() throws IOException {
        String gateway = Files.readString(DOCKER.resolve("gateway/nginx.conf"));
        assertThat(gateway).contains("error_page 502 504 = @away;", "Retry-After");
        String body = Pattern.compile("return 503 '(.*)';")
                .matcher(gateway)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        JsonNode problem = JSON.readTree(body);
        assertThat(problem.propertyNames()).contains("type", "title", "status", "detail", "instance", "code");
        assertThat(problem.path("code").asString()).isEqualTo("service-unavailable");
        assertThat(body).as("a command may have been taken").doesNotContain("nothing was changed");
    }

    @Test
    void what_the_gateway_itself_refuses_is_a_problem_like_those_of_a_side() throws IOException {
        String gateway = Files.readString(DOCKER.resolve("gateway/nginx.conf"));
        assertThat(gateway).contains(
                "error_page 413 = @large;", "error_page 414 = @long;", "error_page 400 408 494 = @unreadable;");
        List<MatchResult> refusals = Pattern.compile("return (\\d{3}) '(.*)';").matcher(gateway).results().toList();
        assertThat(refusals).hasSize(4).allSatisfy(refusal -> {
            JsonNode problem = JSON.readTree(refusal.group(2));
            assertThat(problem.path("status").asString()).isEqualTo(refusal.group(1));
            String code = problem.path("code").asString().replace('-', '_').toUpperCase(Locale.ROOT);
            assertThat(Integer.toString(ProblemCode.valueOf(code).status())).isEqualTo(refusal.group(1));
        });
    }

    /** It stands in the answers above as it is. */
    @Test
    void a_name_of_a_request_that_a_caller_gives_is_taken_over_only_where_it_is_plain() throws IOException {
        String accepted = Pattern.compile(
                "map \\$http_x_request_id \\$request_name \\{\\s+default +\\$request_id;\\s+#.*"
                        + "\\s+\"~\\^\\(\\?:(.*)\\)\\$\" \\$http_x_request_id;\\s+}")
                .matcher(Files.readString(DOCKER.resolve("gateway/nginx.conf")))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        assertThat(accepted).as("what stands in its log must not be what a side would not store")
                .isEqualTo(RequestIds.ACCEPTED.pattern());
        assertThat("310104199003070018").doesNotMatch(accepted);
        assertThat("0b0a6f0e-8c3e-4c0f-9d55-6a1f0c9f4d01").matches(accepted);
        assertThat("desk-7.first").matches(accepted);
    }

    @Test
    void a_password_file_goes_neither_into_the_repository_nor_into_an_image() throws IOException {
        assertThat(Files.readAllLines(Repository.root().resolve(".gitignore"))).contains("docker/.env");
        assertThat(Files.readAllLines(DOCKER.resolve("Dockerfile.dockerignore"))).contains("docker/.env");
    }

    @Test
    void figures_of_an_earlier_moment_are_waited_for_longer_than_anything_else() throws IOException {
        assertThat(Files.readString(DOCKER.resolve("gateway/nginx.conf"))).containsPattern(
                "location = /api/v1/dashboard/known-at \\{[^}]*proxy_read_timeout 15m;\\s*proxy_pass http://query;\\s*}");
    }

    /** As nginx reads a map: an exact text first, then the expressions in their order. */
    private static String sideOf(String configuration, String call) {
        String body = configuration.substring(configuration.indexOf("$side {"));
        List<MatchResult> rows = Pattern.compile("(?m)^\\s+(?:\"([^\"]+)\"|(default))\\s+(\\w+);$")
                .matcher(body.substring(0, body.indexOf('}')))
                .results()
                .toList();
        return rows.stream()
                .filter(row -> call.equals(row.group(1)))
                .findFirst()
                .or(() -> rows.stream()
                        .filter(row -> row.group(1) != null && row.group(1).startsWith("~"))
                        .filter(row -> Pattern.compile(row.group(1).substring(1)).matcher(call).find())
                        .findFirst())
                .or(() -> rows.stream().filter(row -> row.group(2) != null).findFirst())
                .orElseThrow()
                .group(3);
    }

    private static Schema schema() throws IOException {
        try (var text = ComposeTest.class.getResourceAsStream("/compose-spec.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09).getSchema(JSON.readTree(text));
        }
    }

    private static Map<String, JsonNode> services(String file) throws IOException {
        JsonNode services = JSON.<JsonNode>valueToTree(read(file)).get("services");
        return services.properties()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, Object> read(String file) throws IOException {
        try (var text = Files.newBufferedReader(DOCKER.resolve(file))) {
            return new Yaml().load(text);
        }
    }
}
