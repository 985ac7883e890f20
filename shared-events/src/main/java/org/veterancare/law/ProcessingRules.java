package org.veterancare.law;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 个人信息处理规则: the documents in which people are told how their data are used, version by version (PIPL 17, 31). */
public final class ProcessingRules {

    /** Whose data a document is about. */
    public enum About {
        /** Children under fourteen, who have a special rule (PIPL 31, FAM-08). */
        CHILDREN
    }

    /** What the name of a document and its version looks like. */
    public static final String NAME = "[A-Z][A-Z0-9-]{1,39}";

    private final String version;
    private final Map<String, Published> documents = new LinkedHashMap<>();

    private ProcessingRules(LawFile file) {
        version = file.only("version", "source", "rules").text("version");
        file.text("source");
        for (var published : file.list("rules", "document", Published.class)) {
            check(file, published);
            if (documents.put(published.document(), published) != null) {
                throw file.wrong("rules entry " + published.document(), "is there twice");
            }
        }
        for (var about : About.values()) {
            if (documents.values().stream().noneMatch(published -> published.about() == about)) {
                throw file.wrong("rules", "has no document about " + about);
            }
        }
    }

    /**
     * Reads the list; the caller closes the stream.
     *
     * @throws IllegalStateException naming the wrong entry
     */
    public static ProcessingRules load(InputStream in) {
        return new ProcessingRules(new LawFile("processing-rules", in));
    }

    /** Version of the data. */
    public String version() {
        return version;
    }

    /** Names of the documents that may be shown on this day, in the order of the data. */
    public List<String> inForce(About about, LocalDate on) {
        return documents.values()
                .stream()
                .filter(published -> published.about() == about && published.holdsOn(on))
                .map(Published::document)
                .toList();
    }

    private static void check(LawFile file, Published published) {
        var entry = "rules entry " + published.document();
        file.requireText(published.document(), "rules entry", "document");
        file.requireText(published.source(), entry, "source");
        if (!published.document().matches(NAME)) {
            throw file.wrong(entry, "document is not a name of capitals, digits and hyphens");
        }
        if (published.about() == null || published.from() == null || published.evidence() == null) {
            throw file.wrong(entry, "about, from or evidence is missing");
        }
        if (published.until() != null && published.until().isBefore(published.from())) {
            throw file.wrong(entry, "ends before it begins");
        }
    }

    private record Published(
            String document, About about, LocalDate from, LocalDate until, Evidence evidence, String source) {

        private boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }
}
