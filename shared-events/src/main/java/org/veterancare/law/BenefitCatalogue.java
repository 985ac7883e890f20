package org.veterancare.law;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The beneficiary categories 重点优抚对象 (domain 3.7); the law may add to them, so they are data. */
public final class BenefitCatalogue {

    /** Categories that somebody's death gives; a code never gets another meaning. */
    public static final Set<String> BY_A_DEATH = Set.of(
            "MARTYR_SURVIVOR", "DUTY_DEATH_SURVIVOR", "ILLNESS_DEATH_SURVIVOR", "ELDER_MARTYR_CHILD");

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    private final Map<String, BenefitCategory> categories = new LinkedHashMap<>();

    private BenefitCatalogue(LawFile file) {
        file.only("version", "categories").text("version");
        for (BenefitCategory category : file.list("categories", "code", BenefitCategory.class)) {
            check(file, category);
            if (categories.put(category.code(), category) != null) {
                throw file.wrong("categories entry " + category.code(), "is there twice");
            }
        }
    }

    /**
     * Reads the catalogue; the caller closes the stream.
     *
     * @throws IllegalStateException naming the wrong entry
     */
    public static BenefitCatalogue load(InputStream in) {
        return new BenefitCatalogue(new LawFile("benefits", in));
    }

    /** The category of this code; empty where there is none. */
    public Optional<BenefitCategory> find(String code) {
        return Optional.ofNullable(categories.get(code));
    }

    /** All categories, in the order of the file. */
    public List<BenefitCategory> all() {
        return List.copyOf(categories.values());
    }

    private static void check(LawFile file, BenefitCategory category) {
        String entry = "categories entry " + category.code();
        if (category.code() == null || !CODE.matcher(category.code()).matches()) {
            throw file.wrong(entry, "has no code of the right form");
        }
        file.requireText(category.zh(), entry, "zh");
        file.requireText(category.en(), entry, "en");
        file.requireText(category.source(), entry, "source");
        if (category.graded() == null || category.evidence() == null) {
            throw file.wrong(entry, "graded or evidence is missing");
        }
    }
}
