package org.veterancare.law;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.Personal;

/**
 * What is to be seen of each matter of a case before it is decided: a running SHA-256 over its facts, shown by the reading side
 * and named by the decision (OWASP ASVS 5, 2.3.5).
 */
public final class Seen {

    private static final ClassValue<Method[]> FIELDS = new ClassValue<>() {

        @Override
        protected Method[] computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getAccessor).toArray(Method[]::new);
        }
    };

    private Seen() {}

    /** The digests after these facts, which are all of one case from its first on. */
    public static SortedMap<String, String> of(List<CaseEvent> facts) {
        SortedMap<String, String> seen = Collections.emptySortedMap();
        for (int version = 0; version < facts.size(); version++) {
            seen = after(seen, facts.get(version), version);
        }
        return seen;
    }

    /**
     * The digests after one more fact; the same map where the fact belongs to no matter.
     *
     * @param seen digests by the names of matters
     * @param version place of the fact in its case
     */
    public static SortedMap<String, String> after(SortedMap<String, String> seen, CaseEvent fact, long version) {
        List<Touch> touches = Touch.of(fact)
                .stream()
                .filter(each -> each.isDecidedOn() && each.kind() != Touch.Kind.ENDORSED)
                .toList();
        if (touches.isEmpty() && !Touch.ofAll(fact)) {
            return seen;
        }
        SortedMap<String, String> next = new TreeMap<>(seen);
        if (Touch.ofAll(fact)) {
            next.replaceAll((matter, digest) -> digest(digest, fact, version));
        }
        touches.forEach(each -> next.put(
                each.matter(), digest(next.getOrDefault(each.matter(), ""), fact, version)));
        return Collections.unmodifiableSortedMap(next);
    }

    /** What a command says in one line, personal values in clear: it is never written down. */
    public static String said(Record command) {
        return command.getClass().getSimpleName() + "\n" + text(command, false);
    }

    private static String digest(String before, CaseEvent fact, long version) {
        return hash(
                String.join("\n", before, String.valueOf(version), fact.getClass().getSimpleName(), text(fact, true)));
    }

    private static String hash(String line) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In one line; hidden values of a fact are bound by case and version alone, for a fact in its place never changes. */
    private static String text(Object value, boolean hidden) {
        return switch (value) {
            case Personal personal -> hidden ? "*" : personal.clear();
            case Record of -> Arrays.stream(FIELDS.get(of.getClass()))
                    .filter(field -> isSaid(valueOf(field, of)))
                    .map(field -> field.getName() + "="
                            + (hidden && isGuessed(field) ? "*" : text(valueOf(field, of), hidden)))
                    .collect(Collectors.joining(",", "{", "}"));
            case Collection<?> many -> texts(many, hidden).collect(Collectors.joining(",", "[", "]"));
            default -> value.toString();
        };
    }

    /** The month of birth is shown to few, and there are not many of them to try. */
    private static boolean isGuessed(Method field) {
        return field.getReturnType() == YearMonth.class && field.getName().equals("bornIn");
    }

    private static Stream<String> texts(Collection<?> many, boolean hidden) {
        Stream<String> texts = many.stream().map(value -> text(value, hidden));
        return many instanceof Set ? texts.sorted() : texts;
    }

    /** A field that was added later is not said in what was written before, and must not change its digest. */
    private static boolean isSaid(Object value) {
        return value != null && !value.equals(false) && !(value instanceof Number number && number.longValue() == 0);
    }

    private static Object valueOf(Method field, Record of) {
        try {
            return field.invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
