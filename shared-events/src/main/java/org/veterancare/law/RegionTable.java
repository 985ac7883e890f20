package org.veterancare.law;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Xuhui's streets, its town and its committees. The committees' list is the owner's to load (VAL-RGN-5); until then only the
 * made-up ones, 9xx under a street, pass.
 */
public final class RegionTable {
    private final String version;
    private static final int DISTRICT_DIGITS = 6;
    private static final int STREET_DIGITS = 9;
    private static final int COMMITTEE_DIGITS = 3;
    private static final Pattern DISTRICT = Pattern.compile("[1-9]\\d{5}");

    /** From here on the three digits of the street name areas that only statistics know (VAL-RGN-1). */
    private static final int FIRST_STATISTICAL_AREA = 400;

    private static final int FIRST_YEAR = 1949;

    private final Map<String, Region> regions = new LinkedHashMap<>();
    private final Map<String, GoneDistrict> gone = new HashMap<>();

    private RegionTable(LawFile file) {
        version = file.only("version", "source", "regions", "districts").text("version");
        file.text("source");
        for (var region : file.list("regions", "code", Region.class)) {
            check(file, region);
            if (regions.put(region.code(), region) != null) {
                throw file.wrong("regions entry " + region.code(), "is there twice");
            }
        }
        for (var region : regions.values()) {
            if (!regions.containsKey(region.code().substring(0, 9) + "000")) {
                throw file.wrong("regions entry " + region.code(), "has no street in the table");
            }
            checkSuccessor(file, region);
        }
        if (file.has("districts")) {
            file.list("districts", "code", GoneDistrict.class).forEach(district -> add(file, district));
        }
    }

    private void add(LawFile file, GoneDistrict district) {
        var entry = "districts entry " + district.code();
        file.requireText(district.nameZh(), entry, "nameZh");
        var wellFormed = isDistrict(district.code()) && isDistrict(district.successor());
        if (!wellFormed || district.successor().equals(district.code()) || district.endedIn() < FIRST_YEAR) {
            throw file.wrong(entry, "is not a district that ended in a year and has a successor");
        }
        if (gone.put(district.code(), district) != null) {
            throw file.wrong(entry, "is there twice");
        }
    }

    private static boolean isDistrict(String code) {
        return code != null && DISTRICT.matcher(code).matches();
    }

    /**
     * Reads the table; the caller closes the stream.
     *
     * @throws IllegalStateException naming the wrong entry
     */
    public static RegionTable load(InputStream in) {
        return new RegionTable(new LawFile("xuhui-regions", in));
    }

    /** Version of the data. */
    public String version() {
        return version;
    }

    /**
     * Reads a code and requires that the region stood on the day of the fact.
     *
     * @throws RuleBroken VAL-RGN-1 no such street (the development zone 310104501000 is none), VAL-RGN-2 not on that day,
     *     VAL-RGN-3 not in the district, VAL-RGN-5 a committee that was never loaded
     */
    public RegionCode require(String text, LocalDate factDate) {
        var code = new RegionCode(Texts.plain(text));
        var street = regions.get(code.street().value());
        Texts.require(street != null, "VAL-RGN-1");
        Texts.require(street.validOn(factDate), "VAL-RGN-2");
        var region = regions.get(code.value());
        Texts.require(region != null || code.isTest(), "VAL-RGN-5");
        Texts.require(region == null || region.validOn(factDate), "VAL-RGN-2");
        return code;
    }

    /**
     * Requires a street and a committee of that street, both standing on the day of the fact.
     *
     * @throws RuleBroken as {@link #require}, and VAL-RGN-3 where the committee belongs to another street or is none
     */
    public void requireNeighbourhood(String street, String neighbourhood, LocalDate factDate) {
        var above = require(street, factDate);
        var committee = require(neighbourhood, factDate);
        Texts.require(above.isStreet() && !committee.isStreet() && committee.street().equals(above), "VAL-RGN-3");
    }

    /**
     * The committee that stands on this day for one that was abolished; of several successors the last (VAL-RGN-4).
     *
     * @throws RuleBroken VAL-RGN-4 where the committee still stands, or none took its place
     */
    public RegionCode successor(String abolished, LocalDate factDate) {
        var region = regions.get(new RegionCode(Texts.plain(abolished)).value());
        Texts.require(region != null && !region.validOn(factDate), "VAL-RGN-4");
        while (region != null && !region.validOn(factDate)) {
            region = regions.get(region.successor());
        }
        Texts.require(region != null && !region.code().endsWith("000"), "VAL-RGN-4");
        return new RegionCode(region.code());
    }

    /** The last day of a committee of this district (VAL-RGN-4); null where the table knows of none. */
    public LocalDate lastDay(String committee) {
        var region = regions.get(committee);
        return region == null ? null : region.validTo();
    }

    /**
     * Requires a region anywhere in the country: of this district one of the table, elsewhere one of a district that stands.
     *
     * @param text 12 digits
     * @throws RuleBroken as {@link #require} and {@link #requireDistrict}
     */
    public void requireAnywhere(String text, LocalDate factDate) {
        if (text.startsWith(RegionCode.DISTRICT)) {
            require(text, factDate);
        } else {
            requireDistrict(text.substring(0, DISTRICT_DIGITS), factDate);
        }
    }

    /**
     * Requires a street or town anywhere in the country: of this district one of the table; elsewhere one that its number says is a
     * street or town, of a district that stands.
     *
     * @param text 12 digits
     * @return the district's 6 digits
     * @throws RuleBroken VAL-RGN-1 no street or town, VAL-RGN-2 not on that day, VAL-RGN-3 a committee
     */
    public String requireStreetAnywhere(String text, LocalDate factDate) {
        Texts.require(text.length() == STREET_DIGITS + COMMITTEE_DIGITS, "VAL-RGN-1");
        requireAnywhere(text, factDate);
        var street = Integer.parseInt(text.substring(DISTRICT_DIGITS, STREET_DIGITS));
        Texts.require(street > 0 && street < FIRST_STATISTICAL_AREA, "VAL-RGN-1");
        Texts.require(text.endsWith("000"), "VAL-RGN-3");
        return text.substring(0, DISTRICT_DIGITS);
    }

    /**
     * Requires a district or county that, as far as is known here, is not gone on the day of the fact.
     *
     * @throws RuleBroken VAL-RGN-1 no such code, VAL-RGN-2 gone
     */
    public void requireDistrict(String code, LocalDate factDate) {
        Texts.require(isDistrict(code), "VAL-RGN-1");
        var standing = district(code, factDate);
        Guard.require(standing.equals(code), "VAL-RGN-2", Map.of("successor", standing));
    }

    /**
     * The district that stands on this day for one that may be gone: itself where it stands or is not known to be gone.
     *
     * @param code 6 digits; of another district than this one no more is kept than when it ended
     */
    public String district(String code, LocalDate factDate) {
        var standing = code;
        for (var left = gone.size(); left > 0 && hasEnded(standing, factDate); left--) {
            standing = gone.get(standing).successor();
        }
        return standing;
    }

    private boolean hasEnded(String code, LocalDate factDate) {
        var ended = gone.get(code);
        return ended != null && factDate.getYear() > ended.endedIn();
    }

    /** Streets and towns that stood on this day, in the order of the data. */
    public List<Region> streets(LocalDate on) {
        return regions.values()
                .stream()
                .filter(region -> region.code().endsWith("000") && region.validOn(on))
                .toList();
    }

    /** A successor stands in the table and begins later, so that following successors comes to an end. */
    private void checkSuccessor(LawFile file, Region region) {
        if (region.successor() == null) {
            return;
        }
        var next = regions.get(region.successor());
        if (next == null) {
            throw file.wrong("regions entry " + region.code(), "has a successor that is not in the table");
        }
        if (region.validTo() == null
                || next.validTo() != null && !next.validTo().isAfter(region.validTo())) {
            throw file.wrong("regions entry " + region.code(), "does not end before its successor");
        }
    }

    private static void check(LawFile file, Region region) {
        var entry = "regions entry " + region.code();
        file.requireText(region.code(), "regions entry", "code");
        file.requireText(region.nameZh(), entry, "nameZh");
        try {
            new RegionCode(region.code());
        } catch (RuleBroken broken) {
            throw file.wrong(entry, "code breaks " + broken.code());
        }
        if (Integer.parseInt(region.code().substring(6, 9)) >= FIRST_STATISTICAL_AREA) {
            throw file.wrong(entry, "is an area for statistics only, not a street");
        }
        if (region.validFrom() != null
                && region.validTo() != null
                && region.validTo().isBefore(region.validFrom())) {
            throw file.wrong(entry, "ends before it begins");
        }
    }
}
