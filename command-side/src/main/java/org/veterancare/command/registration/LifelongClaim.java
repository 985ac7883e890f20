package org.veterancare.command.registration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.veterancare.events.Disability;
import org.veterancare.events.DisabilityNature;
import org.veterancare.events.NcoTier;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.SettlementEvent.ServicePapersRecorded;
import org.veterancare.law.Guard;
import org.veterancare.law.LifelongGround;
import org.veterancare.law.ServiceYears;

/**
 * On what a retirement or a state support rests, by the army's papers (PLC-R 36, 38).
 *
 * @param serviceYears certified full years of service, asked for THIRTY_YEARS where no papers on record certify them
 * @param nature of the disability, asked for a ground by one
 * @param grade 1, the heaviest, to 10; asked for a ground by a disability
 * @param medicalCertificate SHA-256 of the medical certificate, asked for SERIOUS_ILLNESS
 * @param waiverRecord SHA-256 of the written waiver, asked for SUPPORT_CHOSEN
 */
public record LifelongClaim(
        @NotNull LifelongGround ground,
        @PositiveOrZero @Max(60) Integer serviceYears,
        DisabilityNature nature,
        @Min(1) @Max(10) Integer grade,
        @Pattern(regexp = "sha256:[0-9a-f]{64}") String medicalCertificate,
        @Pattern(regexp = "sha256:[0-9a-f]{64}") String waiverRecord) {

    private static final int AGE = 55;
    private static final int YEARS = 30;
    private static final int HEAVIEST = 1;
    private static final int LIGHTEST_RETIRED = 6;
    private static final int LIGHTEST_SUPPORTED = 4;
    private static final Set<DisabilityNature> WAR_OR_DUTY = Set.of(DisabilityNature.WAR, DisabilityNature.DUTY);
    private static final Set<DisabilityNature> ANY = Set.of(DisabilityNature.values());

    /** Hash of the paper that proves it; null for a ground that the army's papers say themselves. */
    String proof() {
        return switch (ground) {
            case SERIOUS_ILLNESS -> medicalCertificate;
            case SUPPORT_CHOSEN -> waiverRecord;
            default -> null;
        };
    }

    /** As the papers on record certify the service, which wins over what is typed (VAL-DATE-3). */
    LifelongClaim by(ServicePapersRecorded papers) {
        Integer years = ground == LifelongGround.THIRTY_YEARS
                ? ServiceYears.certified(papers).orElse(serviceYears)
                : serviceYears;
        return new LifelongClaim(ground, years, nature, grade, medicalCertificate, waiverRecord);
    }

    /**
     * Requires that the ground is one of the mode and holds on the day of the discharge (TIM-05), and that neither a
     * disability graded here nor the papers of the service say otherwise.
     *
     * @param graded the disability as it was graded here; empty where none was
     * @param papers null where there are none
     * @throws org.veterancare.law.RuleBroken this rule, with a fact {@code missing} for what was left out
     */
    void require(
            String rule, Service service, YearMonth bornIn, Supplier<Optional<Disability>> graded,
            ServicePapersRecorded papers) {
        check(ground.mode() == service.mode(), rule, "ground");
        switch (ground) {
            case AGE_55 -> {
                // of the birth the month is known
                boolean old = !YearMonth.from(service.dischargeApprovedOn()).isBefore(bornIn.plusYears(AGE));
                Guard.require(old, rule, Map.of("leastAge", AGE));
            }
            case THIRTY_YEARS -> {
                check(serviceYears != null, rule, "serviceYears");
                Guard.require(serviceYears >= YEARS, rule, Map.of("leastYears", YEARS));
                ServiceYears.require(rule, YEARS, papers, service.dischargeApprovedOn());
            }
            case WAR_OR_DUTY_DISABILITY -> disability(rule, WAR_OR_DUTY, LIGHTEST_RETIRED, graded);
            case SERIOUS_ILLNESS -> check(medicalCertificate != null, rule, "medicalCertificate");
            case HEAVY_DISABILITY -> {
                boolean lower = service.tier() == null || service.tier() == NcoTier.JUNIOR_NCO;
                Guard.require(lower, rule, Map.of("tier", String.valueOf(service.tier())));
                disability(rule, ANY, LIGHTEST_SUPPORTED, graded);
            }
            case SUPPORT_CHOSEN -> {
                boolean higher = service.tier() != null && service.tier() != NcoTier.JUNIOR_NCO;
                Guard.require(higher, rule, Map.of("tier", String.valueOf(service.tier())));
                disability(rule, WAR_OR_DUTY, LIGHTEST_SUPPORTED, graded);
                check(waiverRecord != null, rule, "waiverRecord");
            }
        }
    }

    private void disability(
            String rule, Set<DisabilityNature> natures, int lightest, Supplier<Optional<Disability>> graded) {
        Optional<Disability> stated = disability();
        check(stated.isPresent(), rule, "disability");
        boolean fits = Stream.of(stated, graded.get())
                .flatMap(Optional::stream)
                .allMatch(each -> each.isOf(natures, HEAVIEST, lightest));
        Guard.require(fits, rule, Map.of("lightestGrade", lightest));
    }

    /** Empty for a ground that does not ask for one. */
    Optional<Disability> disability() {
        return nature == null || grade == null ? Optional.empty() : Optional.of(new Disability(nature, grade));
    }

    private static void check(boolean there, String rule, String missing) {
        Guard.require(there, rule, Map.of("missing", missing));
    }
}
