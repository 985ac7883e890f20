package org.veterancare.web;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;

/** JSON Schema as plain maps, in the types of the OpenAPI model. */
public final class OpenApiSchemas {

    private OpenApiSchemas() {}

    /** @param schema JSON Schema 2020-12 */
    public static Schema<?> of(Map<String, Object> schema) {
        return Json31.mapper().convertValue(schema, Schema.class);
    }

    /** As it is sent. */
    static String json(Schema<?> schema) {
        return Json31.mapper().valueToTree(schema).toString();
    }

    /** @param format null where any text will do */
    static Schema<?> text(String format) {
        return of(format == null ? Map.of("type", "string") : Map.of("type", "string", "format", format));
    }
}
