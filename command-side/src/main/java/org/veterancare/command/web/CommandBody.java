package org.veterancare.command.web;

import jakarta.validation.Validator;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;
import org.veterancare.web.Fault;
import org.veterancare.web.JsonFaults;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;
import org.veterancare.web.TextFaults;
import org.veterancare.web.Violations;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** From the bytes of a body to a command and why it is sent; everything wrong on the way has a code and a place. */
@Component
final class CommandBody {

    private static final String BECAUSE = "because";

    private final JsonMapper json;
    private final Validator validator;

    CommandBody(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** A command and why. */
    record Read(Record command, Because because) {}

    /**
     * @param id the stream, from the path or made by the server
     * @throws Problem saying what is wrong with the body
     */
    Read read(byte[] body, CommandType type, String id) {
        ObjectNode object = object(body);
        TextFaults.refuse(object);
        Because because = because(object.remove(BECAUSE));
        if (object.has(type.idName())) {
            throw Problem.of(ProblemCode.UNKNOWN_FIELD).at(Fault.at(List.of(type.idName()), "unknown-field"));
        }
        object.put(type.idName(), id);
        return new Read(bound(object, type.type(), List.of()), because);
    }

    private ObjectNode object(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            if (json.readTree(text) instanceof ObjectNode object) {
                return object;
            }
            throw Problem.of(ProblemCode.NOT_JSON);
        } catch (CharacterCodingException notUtf8) {
            throw Problem.of(ProblemCode.NOT_JSON);
        } catch (JacksonException wrong) {
            throw JsonFaults.unreadable(wrong);
        }
    }

    private Because because(JsonNode said) {
        if (said == null || said.isNull()) {
            return Because.NOTHING_SAID;
        }
        Because because = bound(said, Because.class, List.of(BECAUSE));
        Violations.refuse(validator.validate(because), List.of(BECAUSE));
        return because;
    }

    private <T> T bound(JsonNode node, Class<T> type, List<String> below) {
        try {
            return json.treeToValue(node, type);
        } catch (JacksonException wrong) {
            throw JsonFaults.problem(wrong, below);
        }
    }
}
