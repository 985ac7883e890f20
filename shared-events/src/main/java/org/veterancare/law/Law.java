package org.veterancare.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Function;

/** Everything the rules look up: what is in force, which days are worked, what is paid, where, and what goes with a report. */
public record Law(
        RuleCatalogue rules, WorkCalendar calendar, PolicyParameters policy, RegionTable regions,
        BundleCatalogue bundle, BenefitCatalogue benefits, ProviderList providers, StandstillGrounds standstill) {

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
        standstill.rules().stream().filter(rule -> !rules.has(rule)).findFirst().ifPresent(rule -> {
            throw new IllegalStateException("standstill: no rule " + rule);
        });
    }

    /**
     * The law as this product ships it.
     *
     * @throws IllegalStateException naming the file and entry that is wrong
     */
    public static Law load() {
        return new Law(
                read("rules.yml", RuleCatalogue::load),
                read("holidays-cn.yml", WorkCalendar::load),
                read("policy.yml", PolicyParameters::load),
                read("xuhui-regions.yml", RegionTable::load),
                read("one-stop-bundle.yml", BundleCatalogue::load),
                read("benefits.yml", BenefitCatalogue::load),
                read("training-providers.yml", ProviderList::load),
                read("standstill.yml", StandstillGrounds::load));
    }

    /** The same law under another table of holidays. */
    public Law under(WorkCalendar other) {
        return new Law(rules, other, policy, regions, bundle, benefits, providers, standstill);
    }

    private static <T> T read(String name, Function<InputStream, T> loader) {
        try (InputStream in = Objects.requireNonNull(Law.class.getResourceAsStream("/law/" + name), name)) {
            return loader.apply(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
