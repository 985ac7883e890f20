package org.veterancare.eventlog.keys;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.veterancare.events.FoundBy;

/** Keyed hashes by which a person is found without the value being stored: useless without the key, gone on erasure. */
public final class BlindIndex {

    private static final int TOKEN_BYTES = 16;

    private final byte[] key;

    /** What stands between the parts of a name. */
    private static final Pattern PARTS = Pattern.compile("[^\\p{L}\\p{Nl}]+");

    public BlindIndex(HashKeys keys) {
        this.key = keys.of(HashKeys.Use.BLIND_INDEX);
        // Reading the tables takes seconds on a busy machine: not in somebody's transaction.
        Thread.ofPlatform().daemon().name("pinyin-tables").start(Pinyin::read);
    }

    /** One for all threads: a transliterator keeps nothing between calls, and its tables are large. */
    private static final class Pinyin {

        static final Transliterator TABLES = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");

        private Pinyin() {}

        /** Begins the reading, by being called. */
        static void read() {}
    }

    /** A single keyed hash of a whole value, such as the claim of an identity number. */
    public byte[] token(FoundBy.Kind kind, String value) {
        return hash(kind + "=" + value);
    }

    /**
     * A single keyed hash of a value that nobody searches by, such as the claim of a household.
     *
     * @param purpose keeps equal values of different kinds apart
     */
    public byte[] token(String purpose, String value) {
        return hash(purpose + "=" + value);
    }

    /** Everything that a stored value is to be found by. */
    public Set<byte[]> tokensOf(FoundBy.Kind kind, String value) {
        return hashed(terms(kind, value, true));
    }

    /** What a caseworker typed, as tokens that must all be there. */
    public Set<byte[]> tokensFor(FoundBy.Kind kind, String typed) {
        return hashed(terms(kind, typed, false));
    }

    private Set<byte[]> hashed(Set<String> terms) {
        return terms.stream().map(this::hash).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private byte[] hash(String term) {
        return Arrays.copyOf(Aes.hmac(key, term), TOKEN_BYTES);
    }

    private Set<String> terms(FoundBy.Kind kind, String text, boolean stored) {
        String value = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        return switch (kind) {
            case CITIZEN_ID -> numbers(kind, value, stored);
            case PHONE -> Set.of(kind + "=" + value.replaceAll("^(\\+|00)86|[\\s-]", ""));
            case NAME -> names(value, stored);
        };
    }

    private static Set<String> numbers(FoundBy.Kind kind, String value, boolean stored) {
        String lastFour = kind + "_LAST=" + value.substring(Math.max(0, value.length() - 4));
        if (stored) {
            return Set.of(kind + "=" + value, lastFour);
        }
        return Set.of(value.length() == 4 ? lastFour : kind + "=" + value);
    }

    /** By its letters alone: what stands between the parts of a name is written in many ways, and left out in haste. */
    private static Set<String> names(String name, boolean stored) {
        int[] letters = name.codePoints().filter(BlindIndex::isLetter).toArray();
        // what has none is no name of anybody
        int[] points = letters.length == 0 ? name.codePoints().toArray() : letters;
        boolean latin = Arrays.stream(points)
                .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
        Set<String> terms = new LinkedHashSet<>();
        if (stored || latin) {
            terms.add("NAME_INITIALS=" + initials(points));
        }
        if (stored) {
            PARTS.splitAsStream(name)
                    .forEach(part -> terms.add("NAME_INITIALS=" + initials(part.codePoints().toArray())));
        }
        if (stored || !latin) {
            Arrays.stream(points).forEach(c -> terms.add("NAME_CHAR=" + Character.toString(c)));
            for (int i = 0; i + 1 < points.length; i++) {
                terms.add("NAME_PAIR=" + new String(points, i, 2));
            }
        }
        return terms;
    }

    private static boolean isLetter(int point) {
        return Character.isLetter(point) || Character.getType(point) == Character.LETTER_NUMBER;
    }

    private static String initials(int[] points) {
        return Arrays.stream(points)
                .mapToObj(Character::toString)
                .map(Pinyin.TABLES::transliterate)
                .flatMap(syllable -> Stream.of(syllable.strip()))
                .filter(syllable -> !syllable.isEmpty())
                .map(syllable -> syllable.substring(0, 1).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
