package org.veterancare.command.web;

import jakarta.validation.Validator;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.veterancare.command.CaseCommand;
import org.veterancare.web.Fault;
import org.veterancare.web.JsonFaults;
import org.veterancare.web.Problem;
import org.veterancare.web.ProblemCode;
import org.veterancare.web.TextFaults;
import org.veterancare.web.Violations;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/** From the bytes of a body to a command and why it is sent; everything wrong on the way has a code and a place. */
@Component
final class CommandBody {

    private static final String BECAUSE = "because";

    private final CommandCatalogue catalogue;
    private final JsonMapper json;
    private final Validator validator;

    CommandBody(CommandCatalogue catalogue, JsonMapper json, Validator validator) {
        this.catalogue = catalogue;
        this.json = json.rebuild()
                .addModule(new SimpleModule().addDeserializer(CaseCommand.class, new ReadBefore()))
                .build();
        this.validator = validator;
    }

    /** What one command says within another is read by itself, and only put in its place then. */
    private static final class ReadBefore extends ValueDeserializer<CaseCommand> {

        @Override
        public CaseCommand deserialize(JsonParser in, DeserializationContext context) {
            return in.currentToken() == JsonToken.VALUE_EMBEDDED_OBJECT
                    ? (CaseCommand) in.getEmbeddedObject()
                    : (CaseCommand) context.handleUnexpectedToken(CaseCommand.class, in);
        }
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
        type.bodies().forEach((field, of) -> {
            if (object.get(field) instanceof ObjectNode within) {
                CommandType said = named(type.stream(), object.path(of).asString(""), of);
                object.putPOJO(field, command(within, said, id, List.of(field)));
            }
        });
        return new Read(command(object, type, id, List.of()), because);
    }

    private CommandType named(CommandStream stream, String command, String field) {
        return catalogue.find(stream, command)
                .filter(said -> said.bodies().isEmpty())
                .orElseThrow(() -> Problem.of(ProblemCode.WRONG_TYPE)
                        .at(Fault.at(List.of(field), "wrong-type", Map.of("expected", "command"))));
    }

    private Record command(ObjectNode body, CommandType type, String id, List<String> below) {
        if (body.has(type.idName())) {
            List<String> place = Stream.concat(below.stream(), Stream.of(type.idName())).toList();
            throw Problem.of(ProblemCode.UNKNOWN_FIELD).at(Fault.at(place, "unknown-field"));
        }
        body.put(type.idName(), id);
        return bound(body, type.type(), below);
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
