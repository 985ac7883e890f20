package org.veterancare.law;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Every rule the system knows, in each of its wordings; what a rejection shows and what a passed rule's code means. */
public final class RuleCatalogue {
    private static final Pattern CODE = Pattern.compile("[A-Z]+(-[A-Z]+)*(-\\d{1,2})?");

    private final String version;
    private final Map<String, List<Rule>> wordings = new LinkedHashMap<>();

    private RuleCatalogue(LawFile file) {
        version = file.only("version", "laws", "rules").text("version");
        var laws = laws(file);
        for (var entry : file.list("rules", "code", Entry.class)) {
            add(file, rule(file, entry, laws));
        }
    }

    /**
     * Reads the catalogue; the caller closes the stream.
     *
     * @throws IllegalStateException naming the wrong entry
     */
    public static RuleCatalogue load(InputStream in) {
        return new RuleCatalogue(new LawFile("rules", in));
    }

    /**
     * This one, which must know all rules of another: the code asks for them, and facts name those that they passed.
     *
     * @throws IllegalStateException naming the rule that is missing
     */
    RuleCatalogue holding(RuleCatalogue other) {
        other.wordings.keySet().stream().filter(code -> !has(code)).findFirst().ifPresent(code -> {
            throw new IllegalStateException("rules: rules entry " + code + ": is missing");
        });
        return this;
    }

    /** Version of the data. */
    public String version() {
        return version;
    }

    /** All wordings of all rules, in the order of the file. */
    public List<Rule> all() {
        return wordings.values().stream().flatMap(List::stream).toList();
    }

    /** Whether there is a rule of this code. */
    public boolean has(String code) {
        return wordings.containsKey(code);
    }

    /**
     * The wording for a fact of this day (TIM-05). Where none was in force, the nearest one held answers, the last before the
     * day or else the oldest, and {@link Rule#covers} says that it was not in force: older law is not all in the data, and a
     * refusal must still name its rule.
     *
     * @throws IllegalArgumentException when there is no rule of this code
     */
    public Rule inForce(String code, LocalDate factDate) {
        if (!has(code)) {
            throw new IllegalArgumentException("no rule " + code);
        }
        var nearest = wordings.get(code).getFirst();
        for (var wording : wordings.get(code)) {
            if (!factDate.isBefore(wording.from())) {
                nearest = wording;
            }
        }
        return nearest;
    }

    /** The wording that was applied; of a version that is not held, the one for a fact of this day. */
    Rule wording(String code, String version, LocalDate factDate) {
        return wordings.getOrDefault(code, List.of())
                .stream()
                .filter(wording -> wording.version().equals(version))
                .findFirst()
                .orElseGet(() -> inForce(code, factDate));
    }

    private static Map<String, Law> laws(LawFile file) {
        var laws = new LinkedHashMap<String, Law>();
        for (var law : file.list("laws", "code", Law.class)) {
            var entry = "laws entry " + law.code();
            file.requireText(law.code(), "laws entry", "code");
            file.requireText(law.name(), entry, "name");
            requireOrder(file, entry, law.from(), law.until());
            if (laws.put(law.code(), law) != null) {
                throw file.wrong(entry, "is there twice");
            }
        }
        return laws;
    }

    private static Rule rule(LawFile file, Entry entry, Map<String, Law> laws) {
        var name = "rules entry " + entry.code();
        file.requireText(entry.code(), "rules entry", "code");
        file.requireText(entry.version(), name, "version");
        file.requireText(entry.zh(), name, "zh");
        file.requireText(entry.en(), name, "en");
        var law = laws.get(entry.law());
        if (law == null
                || entry.evidence() == null
                || !CODE.matcher(entry.code()).matches()) {
            throw file.wrong(name, "law, evidence or the form of the code is wrong");
        }
        var from = entry.from() == null ? law.from() : entry.from();
        var until = entry.until() == null ? law.until() : entry.until();
        requireOrder(file, name, from, until);
        if (from.isBefore(law.from())) {
            throw file.wrong(name, "is in force before its law " + law.code());
        }
        if ((entry.evidence() == Evidence.S || entry.evidence() == Evidence.U) && entry.note() == null) {
            throw file.wrong(name, "evidence " + entry.evidence() + " needs a note");
        }
        return entry.rule(law, from, until);
    }

    private static void requireOrder(LawFile file, String entry, LocalDate from, LocalDate until) {
        if (from == null || until != null && until.isBefore(from)) {
            throw file.wrong(entry, "has no first day of force or ends before it");
        }
    }

    private void add(LawFile file, Rule rule) {
        var earlier = wordings.computeIfAbsent(rule.code(), code -> new ArrayList<>());
        Set<String> versions = new HashSet<>();
        for (var other : earlier) {
            versions.add(other.version());
            if (other.until() == null || !rule.from().isAfter(other.until())) {
                throw file.wrong("rules entry " + rule.code(), "overlaps an earlier wording or stands before it");
            }
        }
        if (!versions.add(rule.version())) {
            throw file.wrong("rules entry " + rule.code(), "version " + rule.version() + " is there twice");
        }
        earlier.add(rule);
    }

    private record Law(String code, String name, LocalDate from, LocalDate until, String note) {}

    private record Entry(
            String code,
            String version,
            String zh,
            String en,
            String law,
            String article,
            LocalDate from,
            LocalDate until,
            Evidence evidence,
            String note) {

        Rule rule(Law inLaw, LocalDate first, LocalDate last) {
            return new Rule(
                    code,
                    version,
                    zh,
                    en,
                    law,
                    inLaw.name(),
                    article == null ? "" : article,
                    first,
                    last,
                    evidence,
                    sourceNote(inLaw));
        }

        private String sourceNote(Law inLaw) {
            if (note == null || inLaw.note() == null) {
                return note != null ? note : inLaw.note() != null ? inLaw.note() : "";
            }
            return note + "; " + inLaw.note();
        }
    }
}
