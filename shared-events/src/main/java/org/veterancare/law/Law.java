package org.veterancare.law;

import java.nio.file.Path;

/** Everything the rules look up: what is in force, which days are worked, what is paid, where, and what goes with a report. */
public record Law(
        RuleCatalogue rules, WorkCalendar calendar, PolicyParameters policy, RegionTable regions,
        BundleCatalogue bundle, BenefitCatalogue benefits, ProviderList providers, StandstillGrounds standstill,
        ProcessingRules processing, ChangedPeriods changed) {

    private static final String RULES = "rules.yml";

    public Law {
        bundle.editions()
                .stream()
                .flatMap(edition -> edition.items().stream())
                .flatMap(item -> item.due().stream())
                .filter(period -> !rules.has(period.rule()))
                .findFirst()
                .ifPresent(period -> {
                    throw new IllegalStateException("one-stop-bundle: no rule " + period.rule());
                });
        policy.keys().stream().filter(key -> !rules.has(policy.rule(key))).findFirst().ifPresent(key -> {
            throw new IllegalStateException("policy: parameters entry " + key + ": no rule " + policy.rule(key));
        });
        standstill.rules().stream().filter(rule -> !rules.has(rule)).findFirst().ifPresent(rule -> {
            throw new IllegalStateException("standstill: no rule " + rule);
        });
        changed.all().stream().filter(change -> !rules.has(change.rule())).findFirst().ifPresent(change -> {
            throw new IllegalStateException("changed-periods: no rule " + change.rule());
        });
    }

    /**
     * The law as this product ships it, and over it the files of the owner's folder: {@code VETERANCARE_LAW_DIR}, or the system
     * property {@code veterancare.law.dir}.
     *
     * @throws IllegalStateException naming the file and entry that is wrong
     */
    public static Law load() {
        String folder = System.getProperty("veterancare.law.dir", System.getenv("VETERANCARE_LAW_DIR"));
        return load(folder == null || folder.isBlank() ? null : Path.of(folder));
    }

    /** @param folder null where the owner has none */
    static Law load(Path folder) {
        LawFolder files = new LawFolder(folder);
        RuleCatalogue shipped = new LawFolder(null).read(RULES, RuleCatalogue::load);
        Law law = new Law(
                files.read(RULES, in -> RuleCatalogue.load(in).holding(shipped)),
                files.read("holidays-cn.yml", WorkCalendar::load),
                files.read("policy.yml", PolicyParameters::load),
                files.read("xuhui-regions.yml", RegionTable::load),
                files.read("one-stop-bundle.yml", BundleCatalogue::load),
                files.read("benefits.yml", BenefitCatalogue::load),
                files.read("training-providers.yml", ProviderList::load),
                files.read("standstill.yml", StandstillGrounds::load),
                files.read("processing-rules.yml", ProcessingRules::load),
                files.read("changed-periods.yml", ChangedPeriods::load));
        files.requireNoOther();
        AskedFor.require(law.policy);
        law.changed.requireFitting(law);
        return law;
    }

    /** The same law under another table of holidays. */
    public Law under(WorkCalendar other) {
        return new Law(rules, other, policy, regions, bundle, benefits, providers, standstill, processing, changed);
    }
}
