package org.veterancare.law;

/** Kind of organisation by the first two characters of its credit code (VAL-USCC-4). */
public enum OrganisationType {
    /** 机关. */
    ORGAN,
    /** 事业单位. */
    INSTITUTION,
    /** 群团. */
    MASS_ORGANISATION,
    /** 社会团体, 民办非企业单位, 基金会. */
    SOCIAL_ORGANISATION,
    /** 企业. */
    ENTERPRISE,
    /** 个体工商户. */
    INDIVIDUAL_BUSINESS,
    /** 农民专业合作社. */
    COOPERATIVE,
    /** Anything else; the full list is not verified. */
    OTHER;

    static OrganisationType of(String firstTwo) {
        return switch (firstTwo) {
            case "11" -> ORGAN;
            case "12" -> INSTITUTION;
            case "13" -> MASS_ORGANISATION;
            case "51", "52", "53" -> SOCIAL_ORGANISATION;
            case "91" -> ENTERPRISE;
            case "92" -> INDIVIDUAL_BUSINESS;
            case "93" -> COOPERATIVE;
            default -> OTHER;
        };
    }
}
