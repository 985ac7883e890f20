package org.veterancare.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.veterancare.web.Language;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What codes are called; the pages read the same files. */
public final class Words {

    private static final Map<Language, Words> ALL = Map.of(Language.ZH, load(Language.ZH), Language.EN,
            load(Language.EN));

    private final Map<String, Map<String, String>> groups;

    private Words(Map<String, Map<String, String>> groups) {
        this.groups = groups;
    }

    public static Words in(Language language) {
        return ALL.get(language);
    }

    /** The word for a constant, of the group named after its type; the code itself where we have no word. */
    public String of(Enum<?> constant) {
        return of(constant.getDeclaringClass().getSimpleName(), constant.name());
    }

    /** The word for a code of a group; the code itself where we have none, as the law may add codes. */
    public String of(String group, String code) {
        return code == null ? "" : groups.getOrDefault(group, Map.of()).getOrDefault(code, code);
    }

    /** Whether there is a word for this code. */
    public boolean has(String group, String code) {
        return groups.getOrDefault(group, Map.of()).containsKey(code);
    }

    private static Words load(Language language) {
        String file = "/static/ui/words/" + language.name().toLowerCase(Locale.ROOT) + ".json";
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(file), file)) {
            return new Words(
                    JsonMapper.shared().readValue(in, new TypeReference<Map<String, Map<String, String>>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
