package org.veterancare.eventlog;

import java.nio.charset.StandardCharsets;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.veterancare.events.Fact;

/**
 * The framework's view of {@link EventSerializer}, for its readers and their dead letters: facts under our own names, everything
 * else as the general serializer writes it.
 */
final class FactSerializer implements Serializer {

    static final String METADATA = "metadata";

    private final EventSerializer facts;
    private final Serializer others;

    FactSerializer(EventSerializer facts, Serializer others) {
        this.facts = facts;
        this.others = others;
    }

    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> representation) {
        if (object instanceof Fact fact) {
            return converted(facts.write(fact), typeForClass(fact.getClass()), representation);
        }
        if (object instanceof MetaData metaData) {
            // What comes from the log is sealed already, so no subject is needed to write it again.
            return converted(
                    facts.writeMetaData(null, metaData), new SimpleSerializedType(METADATA, "1"), representation);
        }
        return others.serialize(object, representation);
    }

    private <T> SerializedObject<T> converted(String text, SerializedType type, Class<T> representation) {
        T data = getConverter().convert(text.getBytes(StandardCharsets.UTF_8), byte[].class, representation);
        return new SimpleSerializedObject<>(data, representation, type);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return getConverter().canConvert(byte[].class, representation);
    }

    /** @throws UnreadableFact where it is a fact that nobody here can read */
    @Override
    @SuppressWarnings("unchecked") // the name of the type tells what the caller gets
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        String name = serialized.getType().getName();
        if (METADATA.equals(name) || MetaData.class.getName().equals(name)) {
            return (T) MetaData.from(facts.readMetaData(bytes(serialized)));
        }
        if (FactNames.all().containsKey(name) || classForType(serialized.getType()) == UnknownSerializedType.class) {
            return (T) facts.read(name, Integer.parseInt(serialized.getType().getRevision()), bytes(serialized));
        }
        return others.deserialize(serialized);
    }

    private <S> byte[] bytes(SerializedObject<S> serialized) {
        return getConverter().convert(serialized.getData(), serialized.getContentType(), byte[].class);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return FactNames.all().containsKey(type.getName())
                ? FactNames.type(type.getName())
                : METADATA.equals(type.getName()) ? MetaData.class : others.classForType(type);
    }

    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public SerializedType typeForClass(Class type) {
        return type != null && Fact.class.isAssignableFrom(type)
                ? new SimpleSerializedType(FactNames.of(type), String.valueOf(FactNames.revision(type)))
                : others.typeForClass(type);
    }

    @Override
    public Converter getConverter() {
        return others.getConverter();
    }
}
