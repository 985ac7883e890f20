package org.veterancare.law;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The training providers that the municipal bureau lists and checks (TRN-08, VPL 37). */
public final class ProviderList {
    private final String version;
    private final Map<String, Provider> providers = new LinkedHashMap<>();

    private ProviderList(LawFile file) {
        version = file.only("version", "source", "providers").text("version");
        file.text("source");
        for (var provider : file.list("providers", "code", Provider.class)) {
            check(file, provider);
            if (providers.put(provider.code(), provider) != null) {
                throw file.wrong("providers entry " + provider.code(), "is there twice");
            }
        }
    }

    /**
     * Reads the list; the caller closes the stream.
     *
     * @throws IllegalStateException naming the wrong entry
     */
    public static ProviderList load(InputStream in) {
        return new ProviderList(new LawFile("training-providers", in));
    }

    /** Version of the data. */
    public String version() {
        return version;
    }

    /**
     * Requires a provider that was listed on this day and whose last check is not too old.
     *
     * @param months how old a check may be; 0 where no length is set
     * @throws RuleBroken TRN-08, with what is missing: the listing or a check
     */
    public void requireListed(CreditCode code, LocalDate on, int months) {
        var provider = providers.get(code.value());
        var listed = provider != null
                && !on.isBefore(provider.from())
                && (provider.until() == null || !on.isAfter(provider.until()));
        Guard.require(listed, "TRN-08", Map.of("missing", "listing", "list", version));
        var checked = provider.checked()
                .stream()
                .anyMatch(day -> !day.isAfter(on)
                        && (months == 0 || !day.plusMonths(months).isBefore(on)));
        Guard.require(checked, "TRN-08", Map.of("missing", "check", "list", version));
    }

    private static void check(LawFile file, Provider provider) {
        var entry = "providers entry " + provider.code();
        file.requireText(provider.code(), "providers entry", "code");
        if (provider.from() == null || provider.checked() == null || provider.checked().isEmpty()) {
            throw file.wrong(entry, "from or checked is missing");
        }
        if (provider.checked().stream().anyMatch(Objects::isNull)) {
            throw file.wrong(entry, "a day of checked is empty");
        }
        if (provider.until() != null && provider.until().isBefore(provider.from())) {
            throw file.wrong(entry, "ends before it begins");
        }
        try {
            new CreditCode(provider.code());
        } catch (RuleBroken broken) {
            throw file.wrong(entry, "code breaks " + broken.code());
        }
    }

    private record Provider(String code, LocalDate from, LocalDate until, List<LocalDate> checked) {}
}
