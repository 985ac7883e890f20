package org.veterancare.eventlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.veterancare.events.Personal;

/** Text in clear is a decision: whatever could say something about a person is {@link Personal}, and travels sealed. */
class PlainTextTest {

    private static final Path ALLOWED = Path.of("src", "test", "resources", "plain-strings.properties");

    /** Types that cannot hold what someone wrote, beside primitives, enumerations and the records that are looked into. */
    private static final Set<Class<?>> WITHOUT_TEXT = Set.of(Personal.class, LocalDate.class, YearMonth.class,
            UUID.class, Integer.class, Boolean.class, Instant.class);

    private static Properties allowed() throws IOException {
        Properties reasons = new Properties();
        try (Reader file = Files.newBufferedReader(ALLOWED)) {
            reasons.load(file);
        }
        return reasons;
    }

    @Test
    void everyTextInAFactIsAllowedWithAReason() throws IOException {
        Set<String> found = new TreeSet<>();
        FactNames.all().values().forEach(type -> collect(type, found));
        assertEquals(new TreeSet<>(allowed().stringPropertyNames()), found);
    }

    @Test
    void everyReasonSaysSomething() throws IOException {
        assertTrue(allowed().values().stream().noneMatch(reason -> ((String) reason).isBlank()));
    }

    @Test
    void aRawNameIsFoundWhereverItHides() {
        record Hidden(String name) {}
        record Carrier(int number, Personal sealed, Hidden one, List<Hidden> many, List<String> texts, Object any) {}
        Set<String> found = new TreeSet<>();
        collect(Carrier.class, found);
        assertEquals(Set.of("Hidden.name", "Carrier.texts", "Carrier.any"), found);
    }

    private static void collect(Class<?> record, Set<String> found) {
        for (RecordComponent field : record.getRecordComponents()) {
            collect(field.getGenericType(), record.getSimpleName() + "." + field.getName(), found);
        }
    }

    private static void collect(Type type, String field, Set<String> found) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            collect(list.getActualTypeArguments()[0], field, found);
        } else if (type instanceof Class<?> known && known.isRecord()) {
            collect(known, found);
        } else if (!(type instanceof Class<?> plain)
                || !plain.isPrimitive() && !plain.isEnum() && !WITHOUT_TEXT.contains(plain)) {
            // A type that nobody has looked at counts as text.
            found.add(field);
        }
    }
}
