package org.veterancare.law;

import java.util.regex.Pattern;
import org.veterancare.events.PostPlanEvent.PostKind;

/**
 * Unified social credit code of an employer or provider (统一社会信用代码, GB 32100-2015).
 *
 * @param value 18 characters
 */
public record CreditCode(String value) {

    /** What a code consists of, as a regular expression: what is sent in it is refused by its field before any rule is asked. */
    public static final String CHARACTERS = "[0-9A-HJ-NPQRTUWXY]{18}";

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}");
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    /**
     * Takes a code in capitals.
     *
     * @throws RuleBroken VAL-USCC-1 form, VAL-USCC-2 check character, VAL-USCC-4 a military unit, which is never stored
     */
    public CreditCode {
        Texts.require(value != null && FORM.matcher(value).matches(), "VAL-USCC-1");
        Texts.require(value.charAt(0) != 'A', "VAL-USCC-4");
        Texts.require(checkCharacter(value) == value.charAt(17), "VAL-USCC-2");
    }

    /**
     * Reads a code as typed: full-width and small letters are accepted.
     *
     * @throws RuleBroken as the constructor
     */
    public static CreditCode parse(String text) {
        return new CreditCode(Texts.capitals(text));
    }

    /** Kind of organisation, from the first two characters (VAL-USCC-4). */
    public OrganisationType type() {
        return OrganisationType.of(value.substring(0, 2));
    }

    /**
     * Whether its staff are civil servants or of an institution (VPL 27). That the posts of mass organisations go with the organs' is
     * this project's reading.
     */
    public boolean isPublic() {
        return switch (type()) {
            case ORGAN, INSTITUTION, MASS_ORGANISATION -> true;
            case ENTERPRISE, SOCIAL_ORGANISATION, INDIVIDUAL_BUSINESS, COOPERATIVE, OTHER -> false;
        };
    }

    /**
     * Whether the organisation code inside, characters 9 to 17, has the right check character (VAL-USCC-3, GB 11714).
     * False is a reason to look twice, not to refuse: some old codes fail.
     */
    public boolean organisationCodeMatches() {
        var sum = 0;
        for (var i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += ORGANISATION_WEIGHTS[i] * Character.getNumericValue(value.charAt(8 + i));
        }
        var check = 11 - sum % 11;
        var expected = check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
        return expected == value.charAt(16);
    }

    /**
     * Whether assigned work may be at this employer (VAL-USCC-5, PLC-R 26-28): organs, institutions, mass organisations
     * and state-owned enterprises.
     *
     * @param stateOwned verified fact about an enterprise; ignored for the other types
     */
    public boolean mayGiveAssignedWork(boolean stateOwned) {
        return switch (type()) {
            case ORGAN, INSTITUTION, MASS_ORGANISATION -> true;
            case ENTERPRISE -> stateOwned;
            case SOCIAL_ORGANISATION, INDIVIDUAL_BUSINESS, COOPERATIVE, OTHER -> false;
        };
    }

    /**
     * Whether assigned work of this kind, or an officer's post, may be at this employer (PLC-R 15, 26-28). That the posts of mass
     * organisations go with the organs' is this project's reading.
     *
     * @param stateOwned verified fact about an enterprise; ignored for the other types
     */
    public boolean mayOffer(PostKind kind, boolean stateOwned) {
        return mayGiveAssignedWork(stateOwned) && switch (type()) {
            case ORGAN, MASS_ORGANISATION ->
                kind == PostKind.GRASSROOTS_CIVIL_SERVICE || kind == PostKind.OFFICER_CIVIL_SERVICE;
            case INSTITUTION -> kind == PostKind.INSTITUTION;
            default -> kind == PostKind.STATE_ENTERPRISE;
        };
    }

    @Override
    public String toString() {
        return value;
    }

    private static char checkCharacter(String code) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * ALPHABET.indexOf(code.charAt(i));
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
