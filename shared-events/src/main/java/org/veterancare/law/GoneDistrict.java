package org.veterancare.law;

/**
 * A district or county that is no more: whoever belongs there belongs to its successor (VAL-RGN-2).
 *
 * @param code 6 digits
 * @param nameZh its Chinese name
 * @param endedIn the year in which it ended; through that year it is still taken as it was
 * @param successor 6-digit code of the district that took its place
 */
record GoneDistrict(String code, String nameZh, int endedIn, String successor) {}
