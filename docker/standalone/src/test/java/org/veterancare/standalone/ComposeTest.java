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

    @Test
    void the_gateway_sends_changes_to_the_command_side_and_looking_to_the_query_side() throws IOException {
        Map<String, String> expected = Map.ofEntries(
                Map.entry("POST /api/v1/cases", "command"),
                Map.entry("POST /api/v1/cases/0197/record-report", "command"),
                Map.entry("POST /api/v1/cases/0197/break-glass", "command"),
                Map.entry("POST /api/v1/cases/0197/unmask", "query"),
                Map.entry("POST /api/v1/cases/search", "query"),
                Map.entry("GET /api/v1/cases/0197", "query"),
                Map.entry("GET /api/v1/cases/0197/allowed-commands", "command"),
                Map.entry("GET /api/v1/cases/0197/timeline", "query"),
                Map.entry("GET /api/v1/audit/access", "query"),
                Map.entry("GET /api/v1/commands", "command"),
                Map.entry("GET /api/v1/rules/REG-02", "command"),
                Map.entry("GET /", "query"));
        String map = Files.readString(DOCKER.resolve("gateway/nginx.conf"));
        expected.forEach((call, side) -> assertThat(sideOf(map, call)).as(call).isEqualTo(side));
    }

    @Test
    void every_operation_reaches_the_side_that_serves_it() throws IOException {
        String map = Files.readString(DOCKER.resolve("gateway/nginx.conf"));
        assertThat(PolicyTable.lines()).hasSizeGreaterThan(80)
                .filteredOn(line -> line.side() != PolicyTable.Side.BOTH)
                .allSatisfy(line -> {
                    String call = line.row().method() + " " + line.row().path().replaceAll("\\{[^}]*}", "0197");
                    assertThat(sideOf(map, call)).as(call).isEqualTo(line.side().name().toLowerCase(Locale.ROOT));
                });
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
