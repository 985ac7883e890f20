package org.veterancare.law;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The items of 退役军人服务"一件事" (domain 3.2), in the editions that followed one another. A bundle keeps the edition it was
 * started from; Shanghai's own list is open (U2) and will be one more edition.
 */
public final class BundleCatalogue {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{1,39}");

    private final List<BundleEdition> editions;

    private BundleCatalogue(LawFile file) {
        editions = file.only("editions").list("editions", "version", BundleEdition.class);
        LocalDate from = LocalDate.MIN;
        Set<String> versions = new HashSet<>();
        for (BundleEdition edition : editions) {
            String entry = "editions entry " + edition.version();
            file.requireText(edition.version(), "editions entry", "version");
            file.requireText(edition.source(), entry, "source");
            if (edition.from() == null || !edition.from().isAfter(from) || !versions.add(edition.version())) {
                throw file.wrong(entry, "has no first day, is there twice or stands before an earlier one");
            }
            from = edition.from();
            checkItems(file, entry, edition);
        }
    }

    /**
     * Reads the catalogue; the caller closes the stream.
     *
     * @throws IllegalStateException naming the wrong entry
     */
    public static BundleCatalogue load(InputStream in) {
        return new BundleCatalogue(new LawFile("one-stop-bundle", in));
    }

    /** The edition for a bundle that starts on this day; the oldest for an earlier day. */
    public BundleEdition on(LocalDate day) {
        BundleEdition latest = editions.getFirst();
        for (BundleEdition edition : editions) {
            if (!day.isBefore(edition.from())) {
                latest = edition;
            }
        }
        return latest;
    }

    /**
     * The edition a bundle was started from.
     *
     * @throws IllegalArgumentException where there is none: an edition is never removed
     */
    public BundleEdition edition(String version) {
        return editions.stream()
                .filter(edition -> edition.version().equals(version))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no edition " + version + " of the bundle"));
    }

    /** All editions, oldest first. */
    public List<BundleEdition> editions() {
        return List.copyOf(editions);
    }

    private static void checkItems(LawFile file, String entry, BundleEdition edition) {
        if (edition.items() == null || edition.items().isEmpty()) {
            throw file.wrong(entry, "has no items");
        }
        Set<String> earlier = new HashSet<>();
        for (BundleEdition.Item item : edition.items()) {
            if (item == null) {
                throw file.wrong(entry, "an item is empty");
            }
            String name = entry + ", item " + item.code();
            checkItem(file, name, item);
            // what comes before stands before: no circle can hide in the order
            if (!earlier.containsAll(item.after())) {
                throw file.wrong(name, "comes after an item that does not stand before it");
            }
            if (!earlier.add(item.code())) {
                throw file.wrong(name, "is there twice");
            }
        }
        if (!earlier.contains(BundleEdition.REPORT)) {
            throw file.wrong(entry, "has no item " + BundleEdition.REPORT);
        }
    }

    private static void checkItem(LawFile file, String name, BundleEdition.Item item) {
        if (item.code() == null || !CODE.matcher(item.code()).matches()) {
            throw file.wrong(name, "has no code of the right form");
        }
        file.requireText(item.zh(), name, "zh");
        file.requireText(item.en(), name, "en");
        file.requireText(item.owner(), name, "owner");
        if (item.evidence() == null || item.due().isEmpty()) {
            throw file.wrong(name, "evidence or due is missing");
        }
        for (BundleEdition.Period period : item.due()) {
            file.requireText(period.rule(), name, "rule of a due date");
            if (period.days() < 1 || period.count() == null || period.base() == null || period.evidence() == null) {
                throw file.wrong(name, "a due date has no days, count, base or evidence");
            }
        }
        if (!item.due().getLast().categories().isEmpty()) {
            throw file.wrong(name, "the last due date must be for every category that is left");
        }
    }
}
