package org.veterancare.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veterancare.command.Actors;
import org.veterancare.command.CaseCommand;
import org.veterancare.command.CaseLifeCommand;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.benefits.BenefitCommand;
import org.veterancare.command.deadlines.DeadlineCommand;
import org.veterancare.command.family.FamilyCommand;
import org.veterancare.command.hardship.HardshipCommand;
import org.veterancare.command.honours.HonourCommand;
import org.veterancare.command.life.MoveCommand;
import org.veterancare.command.life.SubjectCommand;
import org.veterancare.command.placement.PlacementCommand;
import org.veterancare.command.privacy.PrivacyCommand;
import org.veterancare.command.registration.RegistrationCommand;
import org.veterancare.command.registration.SettlementCommand;
import org.veterancare.command.training.TrainingCommand;
import org.veterancare.events.Actor;
import tools.jackson.databind.JsonNode;

class CatalogueTest extends HttpTest {

    @Autowired
    private CommandCatalogue catalogue;

    /** Intents that share a contract stand behind a sealed interface of their own. */
    private static Stream<Class<?>> intents(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(CatalogueTest::intents)
                : Stream.of(type);
    }

    /** A version that was not looked at is refused by whatever goes on (RFC 9110, 13.1.1). */
    @Test
    void everyStreamThatGoesOnAsksAsOfWhichVersion() {
        Set<CommandStream> asking = Arrays.stream(CommandStream.values())
                .filter(stream -> Arrays.stream(stream.aggregate().getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(CommandHandlerInterceptor.class))
                        .flatMap(method -> Arrays.stream(method.getParameters()))
                        .anyMatch(parameter -> parameter.isAnnotationPresent(MetaDataValue.class)
                                && parameter.getAnnotation(MetaDataValue.class)
                                        .value()
                                        .equals(VeteranCase.EXPECTED_VERSION)))
                .collect(Collectors.toSet());
        Set<CommandStream> goingOn = catalogue.all()
                .stream()
                .filter(command -> !command.opens())
                .map(CommandType::stream)
                .collect(Collectors.toSet());
        assertThat(asking).isEqualTo(goingOn);
    }

    @Test
    void everyIntentHasAHandlerAndSoAnAddress() {
        Set<Class<?>> declared = Stream.of(
                CaseLifeCommand.class,
                RegistrationCommand.class,
                SettlementCommand.class,
                SubjectCommand.class,
                MoveCommand.class,
                HonourCommand.class,
                TrainingCommand.class,
                PlacementCommand.class,
                BenefitCommand.class,
                HardshipCommand.class,
                PrivacyCommand.class,
                FamilyCommand.class,
                DeadlineCommand.class)
                .flatMap(CatalogueTest::intents)
                .collect(Collectors.toSet());
        Set<Class<?>> handled = catalogue.of(CommandStream.CASES)
                .stream()
                .map(CommandType::type)
                .collect(Collectors.toSet());
        assertThat(handled).isEqualTo(declared);
        assertThat(handled).allMatch(CaseCommand.class::isAssignableFrom);
    }

    @Test
    void everyCommandMayBeSentBySomeone() {
        assertThat(catalogue.all())
                .allSatisfy(command -> assertThat(command.senders()).as(command.name()).isNotEmpty());
    }

    @Test
    void theRulesOfACommandAreThoseItsCodeAsks() {
        assertThat(catalogue.opening(CommandStream.CASES).rules())
                .contains("REG-14", "VAL-ID-1", "VAL-NAME-1", "FUTURE-FACT", "BACKDATED")
                .doesNotContain("CASE-OPEN");
        assertThat(rulesOf("record-report")).contains("REG-01", "REG-04", "CASE-OPEN", "CASE-STATE", "FUTURE-FACT");
        assertThat(rulesOf("enrol-in-training")).contains("SEAT-FREE");
        assertThat(rulesOf("choose-post")).contains("POST-FREE");
        assertThat(rulesOf("close-case")).contains("CASE-BUSY");
    }

    @Test
    void theRulesOfACommandAreAlsoThoseThatItIsMarkedWith() {
        assertThat(rulesOf("record-report")).contains("CASE-LIVING");
        assertThat(rulesOf("approve-relief")).contains("HRD-13");
        assertThat(rulesOf("assess-one-time-fund")).contains("REG-16", "FOUR-EYES");
    }

    private List<String> rulesOf(String name) {
        return catalogue.find(CommandStream.CASES, name).orElseThrow().rules();
    }

    @Test
    void everyCommandIsDescribedToClients() {
        JsonNode commands = api.get("/api/v1/commands").by(Actors.AUDITOR).send().json().path("commands");
        assertThat(commands).hasSize(catalogue.all().size());
        JsonNode close = find(commands, "command", "close-case");
        assertThat(close.path("path").asString()).isEqualTo("/api/v1/cases/{caseId}/close-case");
        assertThat(close.path("phase").asString()).isEqualTo("CaseLife");
        assertThat(find(commands, "command", "record-survey").path("phase").asString()).isEqualTo("Hardship");
        assertThat(close.path("decision").asBoolean()).isTrue();
        assertThat(close.path("senders").toString()).isEqualTo("[\"STATION_HEAD\",\"DISTRICT_OFFICER\"]");
        assertThat(close.path("schema").path("required").toString())
                .isEqualTo("[\"occurredOn\",\"closingReason\",\"because\"]");
    }

    @Test
    void everyCommandHasAnOperationWithAnExampleThatFitsAndItsProblems() {
        JsonNode description = api.get("/v3/api-docs").send().json();
        assertThat(description.path("openapi").asString()).startsWith("3.1");
        for (CommandType command : catalogue.all()) {
            JsonNode operation = description.path("paths").path(command.path()).path("post");
            assertThat(operation.path("operationId").asString()).isEqualTo(command.type().getSimpleName());
            JsonNode content = operation.path("requestBody").path("content").path("application/json");
            assertThat(content.path("schema").path("type").asString()).as(command.name()).isEqualTo("object");
            fits(command, content.path("example"));
            assertThat(operation.path("responses").path("422").path("description").asString())
                    .isEqualTo("constraint-violated, rule-broken, idempotency-key-reused");
            assertThat(operation.at("/responses/422/content/application~1problem+json/schema/$ref").asString())
                    .isEqualTo("#/components/schemas/Problem");
            assertThat(headers(operation)).contains("Idempotency-Key", "Prefer", "Accept-Language");
            assertThat(headers(operation).contains("If-Match")).isEqualTo(!command.opens());
        }
        JsonNode opening = description.at("/paths/~1api~1v1~1cases/post/requestBody/content/application~1json/example");
        assertThat(api.post("/api/v1/cases", opening).by(Actors.STREET_WORKER).send().status())
                .as("the served example, as it stands")
                .isEqualTo(201);
        assertThat(description.path("paths").propertyNames()).noneMatch(path -> path.contains("{stream"));
        assertThat(description.path("components").path("schemas").path("Problem").isObject()).isTrue();
    }

    /** Sent to a case that does not exist, by someone who may: the body is then all that could be wrong. */
    private void fits(CommandType command, JsonNode example) {
        String path = command.opens()
                ? command.path()
                : command.path().replaceAll("\\{.*}", StreamIds.next().toString());
        Actor sender = new Actor("p-1", "account-1", command.senders().getFirst(), Actors.DISTRICT);
        Api.Answer answer = api.post(path, example)
                .by(sender)
                .asOf(1)
                .header("Prefer", "handling=dry-run")
                .send();
        assertThat(answer.status()).as(command.name() + " " + answer.text()).isEqualTo(command.opens() ? 200 : 404);
    }

    private static List<String> headers(JsonNode operation) {
        List<String> names = new ArrayList<>();
        operation.path("parameters").forEach(parameter -> names.add(parameter.path("name").asString()));
        return names;
    }

    @Test
    void theCaseSaysWhatItsCallerCouldDoNow() {
        String id = newCase();
        Api.Answer answer = api.get("/api/v1/cases/" + id + "/allowed-commands").by(Actors.STREET_WORKER).send();
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        JsonNode commands = answer.json().path("commands");
        assertThat(find(commands, "command", "record-report").path("allowed").asBoolean()).isTrue();
        JsonNode bundle = find(commands, "command", "accept-settlement");
        assertThat(bundle.path("allowed").asBoolean()).isFalse();
        assertThat(bundle.path("rule").asString()).isEqualTo("CASE-STATE");
        assertThat(bundle.path("title").asString()).isEqualTo("前一步骤须已完成");
        JsonNode close = find(commands, "command", "close-case");
        assertThat(close.path("code").asString()).isEqualTo("insufficient-role");
    }

    /** The market is open to everyone, and so is the question what became of a job (PLC-14). */
    @Test
    void aFollowUpIsAllowedOfTheJobOfWhoNeverReported() {
        String path = "/api/v1/cases/" + newCase();
        String day = today().toString();
        assertThat(allows(path, "record-follow-up")).isFalse();
        sent(path + "/seek-employment", Map.of("occurredOn", day), Actors.STREET_WORKER);
        assertThat(allows(path, "record-follow-up")).isFalse();
        sent(
                path + "/record-employment", Map.of("occurredOn", day, "employer", "12310104425012349P"),
                Actors.STREET_WORKER);
        assertThat(allows(path, "record-follow-up")).isTrue();
    }

    private boolean allows(String path, String command) {
        JsonNode commands = api.get(path + "/allowed-commands").by(Actors.STREET_WORKER).send().json().path("commands");
        return find(commands, "command", command).path("allowed").asBoolean();
    }

    /** The province has set no amount (FAM-04), and so nobody is told that a subsidy could be decided. */
    @Test
    void whatThePolicyLeavesOpenIsSaidInsteadOfAllowed() {
        String path = "/api/v1/cases/" + newCase();
        String day = today().toString();
        sent(path + "/record-report", report(), Actors.STREET_WORKER);
        sent(path + "/register-spouse", Map.of("occurredOn", day, "track", "TRANSFERRED"), Actors.DISTRICT_OFFICER);
        sent(path + "/classify-spouse", Map.of("occurredOn", day, "status", "OTHER"), Actors.DISTRICT_OFFICER);
        JsonNode commands = api.get(path + "/allowed-commands")
                .by(Actors.DISTRICT_APPROVER)
                .send()
                .json()
                .path("commands");
        JsonNode subsidy = find(commands, "command", "subsidise-spouse");
        assertThat(subsidy.path("allowed").asBoolean()).isFalse();
        assertThat(subsidy.path("rule").asString()).isEqualTo("FAM-04");
        assertThat(subsidy.path("notSet").asString()).isEqualTo("spouseJobSubsidy");
    }

    private void sent(String path, Map<String, Object> body, Actor sender) {
        Api.Answer answer = api.post(path, body).by(sender).header("If-Match", "*").send();
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    @Test
    void askingWhatIsAllowedWritesNothingAndShowsNoForeignCase() {
        String id = newCase();
        Map<String, Long> before = rows();
        assertThat(api.get("/api/v1/cases/" + id + "/allowed-commands")
                .by(Actors.OTHER_STREET_WORKER)
                .send()
                .problem())
                .isEqualTo("404 case-not-found");
        api.get("/api/v1/cases/" + id + "/allowed-commands").by(Actors.STATION_HEAD).send();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void rulesAreShownWithTheirLawInBothLanguages() {
        JsonNode all = api.get("/api/v1/rules").by(Actors.AUDITOR).send().json();
        assertThat(all.path("items").size()).isGreaterThan(200);
        JsonNode rule = api.get("/api/v1/rules/REG-04")
                .by(Actors.AUDITOR)
                .header("Accept-Language", "en")
                .send()
                .json()
                .path("items")
                .path(0);
        assertThat(rule.path("law").path("code").asString()).isNotEmpty();
        assertThat(rule.path("title").asString()).isEqualTo(rule.path("titles").path("en").asString());
        assertThat(rule.path("evidence").asString()).isNotEmpty();
        Set<String> names = new TreeSet<>(rule.propertyNames());
        assertThat(names).contains("from", "inForce", "law", "titles", "version");
    }

    private static JsonNode find(JsonNode list, String name, String value) {
        for (JsonNode each : list) {
            if (each.path(name).asString().equals(value)) {
                return each;
            }
        }
        throw new AssertionError("no " + name + " " + value);
    }
}
