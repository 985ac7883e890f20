package org.veterancare.law;

/**
 * A category of people with a claim of their own (domain 3.7).
 *
 * @param code stored in facts, never changed
 * @param zh Chinese name
 * @param en English name
 * @param graded whether it rests on a grade of disability that the municipal bureau gives (BEN-05)
 * @param evidence how well it is established
 * @param source where it comes from
 */
public record BenefitCategory(String code, String zh, String en, Boolean graded, Evidence evidence, String source) {}
