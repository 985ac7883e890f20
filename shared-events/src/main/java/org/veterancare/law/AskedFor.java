package org.veterancare.law;

import static org.veterancare.law.PolicyValue.Unit.COUNT;
import static org.veterancare.law.PolicyValue.Unit.DAYS;
import static org.veterancare.law.PolicyValue.Unit.FEN;
import static org.veterancare.law.PolicyValue.Unit.MONTHS;
import static org.veterancare.law.PolicyValue.Unit.PERCENT;
import static org.veterancare.law.PolicyValue.Unit.WORKING_DAYS;
import static org.veterancare.law.PolicyValue.Unit.YEARS;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.veterancare.law.PolicyValue.Unit;

/**
 * The parameters that the rules ask for, and in which unit. One that is missing would be found by the first command that needs
 * it, so it is looked for at the start; one that nothing asks for is refused too, since whoever sets it would wait in vain.
 */
final class AskedFor {

    private static final Map<String, Set<Unit>> KEYS = new TreeMap<>();

    /** Where a rule knows what to do while nobody has said the value. */
    private static final Set<String> MAY_BE_OPEN = Set.of(
            "garrisonServiceYears", "providerCheckMonths", "spouseJobSubsidy", "spouseHiringPercent",
            "freeTrainingWindowMonths",
            "freeTrainingMaxTimes", "homePricePerSquareMetre", "localOneTimeGrant", "pensionOfficerYears",
            "pensionNcoOfficerYears", "pensionOfficerServiceYears", "pensionNcoYears", "pensionNcoServiceYears",
            "pensionRankYears", "pensionRankServiceYears");

    private static final String LIMIT = "singleApproverMost";

    /** The most of what is approved with one signature: nothing above the limit of one approver (TWO-APPROVERS). */
    private static final Set<String> OF_ONE_APPROVER = Set.of("trainingSubsidyCap", "spouseJobSubsidy");

    static {
        in(Set.of(DAYS, MONTHS), "startWork");
        in(Set.of(DAYS),
                "backdatingDays", "noticeBackdatingDays", "cardExpiryNoticeDays", "adaptationTrainingDays",
                "noticeDays", "privacyAnswerDays",
                "copyHandOverDays", "erasureDelayDays", "springTermDay");
        in(Set.of(WORKING_DAYS),
                "forfeitureNoticeWorkingDays", "unclaimedLetterNoticeWorkingDays", "unclaimedLetterForfeitWorkingDays",
                "scoreNoticeWorkingDays", "disabilityHandlingWorkingDays", "disabilityReexaminedWorkingDays",
                "acceptWorkingDays", "surveyReviewWorkingDays", "approveWorkingDays", "payWorkingDays");
        in(Set.of(MONTHS),
                "shortestContractMonths", "publicWelfarePostMonths", "freeTrainingWindowMonths",
                "universityReturnMonths", "providerCheckMonths", "spouseReceptionMonths", "retirementMaleMonths",
                "retirementMaleStepMonths", "retirementMaleMostLaterMonths", "retirementFemale55Months",
                "retirementFemale55StepMonths", "retirementFemale55MostLaterMonths");
        in(Set.of(YEARS),
                "garrisonServiceYears", "cardHomeVisitAge", "openEndedServiceYears", "welfareNearRetirementYears",
                "childConsentAge", "retentionPaymentsYears", "retentionServicesYears", "pensionOfficerYears",
                "pensionNcoOfficerYears", "pensionOfficerServiceYears", "pensionNcoYears", "pensionNcoServiceYears",
                "pensionRankYears", "pensionRankServiceYears");
        in(Set.of(PERCENT),
                "livingFeePercent", "spouseHiringPercent", "attendancePercent", "adaptationCoveragePercent",
                "fundBonusTitlePercent",
                "fundBonusFirstWarMeritPercent", "fundBonusSecondWarMeritPercent", "fundBonusThirdWarMeritPercent",
                "fundBonusFourthWarMeritPercent");
        in(Set.of(FEN),
                "minimumLivingLevel", "minimumWage", "trainingSubsidyCap", "spouseJobSubsidy", "hardshipCaseCap",
                LIMIT, "homePricePerSquareMetre", "localOneTimeGrant");
        in(Set.of(COUNT), "refusalsToForfeit", "freeTrainingMaxTimes", "smallestCell");
    }

    private AskedFor() {}

    private static void in(Set<Unit> units, String... keys) {
        for (String key : keys) {
            KEYS.put(key, units);
        }
    }

    static Set<String> keys() {
        return Set.copyOf(KEYS.keySet());
    }

    /** @throws IllegalStateException naming the key that is missing, of another unit, without a value, or asked for by nothing */
    static void require(PolicyParameters policy) {
        List<String> there = policy.keys();
        there.stream().filter(key -> !KEYS.containsKey(key)).findFirst().ifPresent(key -> {
            throw wrong(key, "nothing asks for it");
        });
        KEYS.forEach((key, units) -> {
            if (!there.contains(key)) {
                throw wrong(key, "is missing");
            }
            for (PolicyValue value : policy.values(key)) {
                if (!units.contains(value.unit())) {
                    throw wrong(key, "value from " + value.from() + " is in " + value.unit() + " and not in " + units);
                }
                if (value.value() == null && !MAY_BE_OPEN.contains(key)) {
                    throw wrong(key, "value from " + value.from() + " is empty");
                }
            }
        });
        OF_ONE_APPROVER.forEach(key -> requireWithinTheLimit(policy, key));
    }

    private static void requireWithinTheLimit(PolicyParameters policy, String key) {
        Stream.of(key, LIMIT).flatMap(each -> policy.values(each).stream()).map(PolicyValue::from).forEach(day -> {
            long most = policy.find(key, day).map(PolicyValue::value).orElse(0L);
            if (policy.find(LIMIT, day).filter(limit -> most > limit.value()).isPresent()) {
                throw wrong(key, "one person approves " + most + " on " + day + ", which is more than " + LIMIT);
            }
        });
    }

    private static IllegalStateException wrong(String key, String problem) {
        return new IllegalStateException("policy: parameters entry " + key + ": " + problem);
    }
}
