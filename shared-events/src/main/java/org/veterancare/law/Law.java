package org.veterancare.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Function;

/** Everything the rules look up: what is in force, which days are worked, what is paid, and where. */
public record Law(RuleCatalogue rules, WorkCalendar calendar, PolicyParameters policy, RegionTable regions) {

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
                read("xuhui-regions.yml", RegionTable::load));
    }

    private static <T> T read(String name, Function<InputStream, T> loader) {
        try (InputStream in = Objects.requireNonNull(Law.class.getResourceAsStream("/law/" + name), name)) {
            return loader.apply(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
