package org.veterancare.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.veterancare.events.Actor;
import org.veterancare.events.Personal;
import org.veterancare.events.Role;

/** What {@code /v3/api-docs} says of the whole interface; operations are read from the controllers and the catalogue. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Actor.class)
                // opened for whoever may see it, or masked
                .replaceWithClass(Personal.class, String.class);
    }

    @Bean
    OpenAPI openApi() {
        SecurityScheme bearer = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("RFC 9068 access token: audience veteran-care; claims sub, person, role, station");
        return new OpenAPI()
                .info(new Info()
                        .title("Veteran Care")
                        .version("1")
                        .description(
                                "Cases of veterans as streams of facts: commands, reads, time, and problems with a code.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .components(new Components().addSecuritySchemes("bearer", bearer))
                .addSecurityItem(new SecurityRequirement().addList("bearer"));
    }

    /** Added last: what no controller's type refers to would be taken away again. */
    @Bean
    OpenApiCustomizer problemSchema() {
        return api -> api.schema("Problem", problem());
    }

    @Bean
    ResponseExamples responseExamples() {
        return new ResponseExamples();
    }

    @Bean
    ProblemAnswers problemAnswers() {
        return new ProblemAnswers();
    }

    /** Who may call a read, from its row of the policy table. */
    @Bean
    OperationCustomizer rolesOfReads() {
        return (operation, handler) -> {
            Set<Role> roles = Policy.roles(handler.getMethod());
            if (!roles.isEmpty()) {
                operation.addExtension("x-roles", List.copyOf(EnumSet.copyOf(roles)));
            }
            return operation;
        };
    }

    /** Calls that may be made less often than others. */
    @Bean
    OperationCustomizer ratesOfCalls() {
        return (operation, handler) -> {
            RateLimited limited = handler.getMethodAnnotation(RateLimited.class);
            if (limited != null) {
                operation.addExtension("x-rate-limit", limited.value().policy());
            }
            return operation;
        };
    }

    /** Calls that do nothing more when they are repeated. */
    @Bean
    OperationCustomizer keysOfCalls() {
        return (operation, handler) -> {
            if (handler.hasMethodAnnotation(DoneOnce.class)) {
                operation.addParametersItem(new Parameter()
                        .in("header")
                        .name(IdempotencyKey.HEADER)
                        .required(false)
                        .description(IdempotencyKey.MEANS)
                        .schema(OpenApiSchemas.text("uuid")));
            }
            return operation;
        };
    }

    private static Schema<?> problem() {
        Map<String, Schema<?>> fields = new LinkedHashMap<>();
        fields.put("type", OpenApiSchemas.text("uri"));
        fields.put("title", OpenApiSchemas.text(null));
        fields.put("status", OpenApiSchemas.of(Map.of("type", "integer")));
        fields.put("detail", OpenApiSchemas.text(null));
        fields.put("instance", OpenApiSchemas.text("uri"));
        fields.put("code", OpenApiSchemas.of(Map.of(
                "type", "string",
                "enum", Arrays.stream(ProblemCode.values()).map(ProblemCode::code).toList())));
        fields.put("traceId", OpenApiSchemas.text(null));
        fields.put("rule", OpenApiSchemas.text(null));
        fields.put("law", OpenApiSchemas.of(Map.of("type", "object")));
        fields.put("errors", OpenApiSchemas.of(Map.of(
                "type", "array",
                "items", Map.of(
                        "type", "object",
                        "properties", Map.of(
                                "pointer", Map.of("type", "string"),
                                "code", Map.of("type", "string"),
                                "detail", Map.of("type", "string"))))));
        Schema<?> schema = OpenApiSchemas.of(Map.of("type", "object"));
        fields.forEach(schema::addProperty);
        schema.setRequired(List.of("type", "title", "status", "code"));
        return schema;
    }
}
