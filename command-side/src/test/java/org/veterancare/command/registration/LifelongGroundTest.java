package org.veterancare.command.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veterancare.command.Actors.DISTRICT_OFFICER;
import static org.veterancare.command.Actors.STATION_HEAD;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.LAW;
import static org.veterancare.command.CaseFixture.fixture;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.Rejections.broken;
import static org.veterancare.command.registration.Reports.reported;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.veterancare.command.CaseFixture;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.registration.RegistrationCommand.AcceptSettlement;
import org.veterancare.events.BenefitEvent.DisabilityGraded;
import org.veterancare.events.BenefitEvent.EntitlementApplied;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.CorrectionReviewOpened;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.Disability;
import org.veterancare.events.DisabilityNature;
import org.veterancare.events.NcoTier;
import org.veterancare.events.Personal;
import org.veterancare.events.RegistrationEvent.BundleStarted;
import org.veterancare.events.RegistrationEvent.Service;
import org.veterancare.events.RegistrationEvent.SettlementAccepted;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementEvent.DatePrecision;
import org.veterancare.events.SettlementEvent.DischargePaper;
import org.veterancare.events.SettlementEvent.FileRoute;
import org.veterancare.events.SettlementEvent.LifelongGroundEstablished;
import org.veterancare.events.SettlementEvent.PersonnelFileReceived;
import org.veterancare.events.SettlementEvent.ServicePapersRecorded;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.Sex;
import org.veterancare.events.SubjectEvent.IdentityCorrected;
import org.veterancare.law.LifelongGround;

/** Nobody is retired or supported for life without a ground of the regulation (PLC-R 36 and 38; SET-03, SET-04). */
class LifelongGroundTest {

    private static final LocalDate APPROVED = LocalDate.of(2025, 6, 2);
    private static final LocalDate BEFORE_PLC_R = LocalDate.of(2024, 8, 31);
    private static final LocalDate ON = LocalDate.of(2025, 6, 20);
    private static final String HASH = "sha256:" + "ab".repeat(32);
    private static final PersonnelFileReceived FILE = new PersonnelFileReceived(CASE, ON, FileRoute.DIRECT);

    private static Service nco(NcoTier tier, SettlementMode mode, LocalDate approved) {
        return new Service(ServiceCategory.NCO, tier, mode, approved);
    }

    private static Service retiring() {
        return nco(NcoTier.INTERMEDIATE_NCO, SettlementMode.RETIREMENT, APPROVED);
    }

    private static Service supported(NcoTier tier) {
        return nco(tier, SettlementMode.STATE_SUPPORT, APPROVED);
    }

    private static LifelongClaim by55() {
        return new LifelongClaim(LifelongGround.AGE_55, null, null, null, null, null);
    }

    private static LifelongClaim served(Integer years) {
        return new LifelongClaim(LifelongGround.THIRTY_YEARS, years, null, null, null, null);
    }

    private static LifelongClaim ill(String certificate) {
        return new LifelongClaim(LifelongGround.SERIOUS_ILLNESS, null, null, null, certificate, null);
    }

    private static LifelongClaim disabled(LifelongGround ground, DisabilityNature nature, Integer grade) {
        return new LifelongClaim(ground, null, nature, grade, null, null);
    }

    private static LifelongClaim waived(DisabilityNature nature, Integer grade, String waiver) {
        return new LifelongClaim(LifelongGround.SUPPORT_CHOSEN, null, nature, grade, null, waiver);
    }

    private static ResultValidator<VeteranCase> accept(Service service, LifelongClaim claim, Object... more) {
        return accept(service, new AcceptSettlement(CASE, ON, true, claim), more);
    }

    private static ResultValidator<VeteranCase> accept(Service service, AcceptSettlement command, Object... more) {
        return fixture().given(opened(), reported(service, ON))
                .andGiven(FILE)
                .andGiven(more)
                .when(command, by(DISTRICT_OFFICER));
    }

    private static void holds(Service service, LifelongClaim claim, Object... more) {
        accept(service, claim, more).expectEvents(
                new LifelongGroundEstablished(
                        CASE, ON, claim.ground().name(), "PLC-R", claim.serviceYears(),
                        claim.disability().map(Disability::toPersonal).orElse(null), claim.proof()),
                new SettlementAccepted(CASE, ON, false, null));
    }

    @Nested
    class Retirement {

        @Test
        void itsGroundIsAskedOnceTheFileIsThere() {
            accept(retiring(), (LifelongClaim) null).expectException(broken("SET-03"));
            accept(retiring(), new AcceptSettlement(CASE, ON, false))
                    .expectEvents(new SettlementAccepted(CASE, ON, true, null));
            accept(retiring(), disabled(LifelongGround.HEAVY_DISABILITY, DisabilityNature.WAR, 3))
                    .expectException(broken("SET-03"));
        }

        @Test
        void atFiftyFive() {
            accept(retiring(), by55()).expectException(broken("SET-03"));
            holds(retiring(), by55(), bornIn(1970, 6));
            accept(retiring(), by55(), bornIn(1970, 7)).expectException(broken("SET-03"));
        }

        @Test
        void afterThirtyYears() {
            accept(retiring(), served(null)).expectException(broken("SET-03"));
            accept(retiring(), served(29)).expectException(broken("SET-03"));
            holds(retiring(), served(30));
        }

        @Test
        void valDate3TheYearsThatThePapersCertifyTakeThePlaceOfTheTypedOnes() {
            accept(retiring(), served(30), papers(1994, 22)).expectException(broken("SET-03", "leastYears", 30));
            LifelongGroundEstablished certified = new LifelongGroundEstablished(
                    CASE, ON, "THIRTY_YEARS", "PLC-R", 31, null, null);
            SettlementAccepted accepted = new SettlementAccepted(CASE, ON, false, null);
            accept(retiring(), served(29), papers(1996, 31)).expectEvents(certified, accepted);
            accept(retiring(), served(null), papers(1996, 31)).expectEvents(certified, accepted);
            accept(retiring(), served(30), papers(2003, null))
                    .expectException(broken("SET-03", "missing", "certifiedYears"));
            holds(retiring(), served(30), papers(1995, null));
            holds(retiring(), ill(HASH), papers(1996, 22));
        }

        private static ServicePapersRecorded papers(int enlistedIn, Integer certified) {
            return new ServicePapersRecorded(
                    CASE, ON, LocalDate.of(enlistedIn, 1, 1), DatePrecision.YEAR, certified, DischargePaper.DISCHARGE,
                    ON, Personal.of("测试签发单位"));
        }

        @Test
        void withADisabilityOfWarOrDutyUpToGradeSix() {
            LifelongGround ground = LifelongGround.WAR_OR_DUTY_DISABILITY;
            accept(retiring(), disabled(ground, null, null)).expectException(broken("SET-03"));
            accept(retiring(), disabled(ground, DisabilityNature.WAR, 7)).expectException(broken("SET-03"));
            accept(retiring(), disabled(ground, DisabilityNature.ILLNESS, 5)).expectException(broken("SET-03"));
            holds(retiring(), disabled(ground, DisabilityNature.WAR, 6));
            holds(retiring(), disabled(ground, DisabilityNature.DUTY, 1));
        }

        @Test
        void aDisabilityThatWasGradedHereIsHeldAgainstThePapers() {
            LifelongClaim claim = disabled(LifelongGround.WAR_OR_DUTY_DISABILITY, DisabilityNature.WAR, 6);
            accept(retiring(), claim, graded(DisabilityNature.WAR, 8)).expectException(broken("SET-03"));
            accept(retiring(), claim, graded(DisabilityNature.ILLNESS, 6)).expectException(broken("SET-03"));
            holds(retiring(), claim, graded(DisabilityNature.WAR, 6));
        }

        @Test
        void withASeriousIllnessThatIsCertified() {
            accept(retiring(), ill(null)).expectException(broken("SET-03"));
            holds(retiring(), ill(HASH));
        }

        @Test
        void anOfficersFollowsRulesOfItsOwn() {
            Service officer = new Service(ServiceCategory.OFFICER, null, SettlementMode.RETIREMENT, APPROVED);
            accept(officer, (LifelongClaim) null).expectEvents(
                    new SettlementAccepted(CASE, ON, false, RegisterBy.of(officer, ON, CaseFixture.LAW)));
        }

        @Test
        void beforePlcRTheRegulationOf2011IsTheLaw() {
            Service service = nco(NcoTier.SENIOR_NCO, SettlementMode.RETIREMENT, BEFORE_PLC_R);
            accept(service, served(31)).expectEvents(
                    new LifelongGroundEstablished(CASE, ON, "THIRTY_YEARS", "PLC-2011", 31, null, null),
                    new SettlementAccepted(CASE, ON, false, null));
        }
    }

    @Nested
    class StateSupport {

        @Test
        void itsGroundIsAskedOnceTheFileIsThere() {
            accept(supported(NcoTier.JUNIOR_NCO), (LifelongClaim) null).expectException(broken("SET-04"));
            accept(supported(NcoTier.JUNIOR_NCO), served(30)).expectException(broken("SET-04"));
        }

        @ParameterizedTest
        @CsvSource({"WAR, 1", "DUTY, 4", "ILLNESS, 4"})
        void aJuniorNcoOrConscriptWithADisabilityUpToGradeFour(DisabilityNature nature, int grade) {
            LifelongClaim claim = disabled(LifelongGround.HEAVY_DISABILITY, nature, grade);
            holds(supported(NcoTier.JUNIOR_NCO), claim);
            holds(new Service(ServiceCategory.CONSCRIPT, null, SettlementMode.STATE_SUPPORT, APPROVED), claim);
            accept(supported(NcoTier.INTERMEDIATE_NCO), claim).expectException(broken("SET-04"));
        }

        @Test
        void nobodyWithALighterDisability() {
            LifelongGround ground = LifelongGround.HEAVY_DISABILITY;
            accept(supported(NcoTier.JUNIOR_NCO), disabled(ground, DisabilityNature.WAR, 5))
                    .expectException(broken("SET-04"));
            accept(supported(NcoTier.JUNIOR_NCO), disabled(ground, null, 4)).expectException(broken("SET-04"));
            accept(supported(NcoTier.JUNIOR_NCO), disabled(ground, DisabilityNature.WAR, 4),
                    graded(DisabilityNature.WAR, 5)).expectException(broken("SET-04"));
        }

        @Test
        void aHigherNcoWhoWaivesRetirement() {
            Service senior = supported(NcoTier.SENIOR_NCO);
            holds(senior, waived(DisabilityNature.WAR, 4, HASH));
            accept(senior, waived(DisabilityNature.WAR, 4, null)).expectException(broken("SET-04"));
            accept(senior, waived(DisabilityNature.ILLNESS, 4, HASH)).expectException(broken("SET-04"));
            accept(senior, waived(DisabilityNature.DUTY, 5, HASH)).expectException(broken("SET-04"));
            accept(supported(NcoTier.JUNIOR_NCO), waived(DisabilityNature.WAR, 4, HASH))
                    .expectException(broken("SET-04"));
        }
    }

    private static FactCorrected after(String right) {
        return new FactCorrected(
                CASE, ON, 1, CorrectedField.SERVICE, "NCO/JUNIOR_NCO/SELF_EMPLOYMENT", right, null, null);
    }

    /** What nobody asked for at the acceptance is asked for once it is known to be needed, and the acceptance is given anew. */
    @Test
    void isSuppliedWhereTheModeThatAsksForItIsPutRightAfterTheAcceptance() {
        Service alone = nco(NcoTier.JUNIOR_NCO, SettlementMode.SELF_EMPLOYMENT, APPROVED);
        SettlementAccepted accepted = new SettlementAccepted(CASE, ON, false, null);
        BundleStarted bundle = new BundleStarted(CASE, ON, LAW.bundle().on(ON).version(), List.of());
        LifelongClaim heavy = disabled(LifelongGround.HEAVY_DISABILITY, DisabilityNature.DUTY, 2);
        FactCorrected supported = after("NCO/JUNIOR_NCO/STATE_SUPPORT");
        holds(alone, heavy, accepted, bundle, supported);
        accept(alone, (LifelongClaim) null, accepted, supported).expectException(broken("SET-04", "missing", "ground"));
        accept(alone, new AcceptSettlement(CASE, ON, false, heavy), accepted, supported)
                .expectException(broken("REG-12"));
        holds(alone, by55(), accepted, bornIn(1970, 6), after("NCO/INTERMEDIATE_NCO/RETIREMENT"));
        LifelongGroundEstablished ground = new LifelongGroundEstablished(
                CASE, ON, "HEAVY_DISABILITY", "PLC-R", null,
                new Disability(DisabilityNature.DUTY, 2).toPersonal(), null);
        accept(alone, heavy, accepted, supported, ground, accepted).expectException(broken("CASE-STATE"));
        accept(alone, (LifelongClaim) null, accepted).expectException(broken("CASE-STATE"));
    }

    @Test
    void anotherModeHasNoSuchGround() {
        Service alone = nco(NcoTier.INTERMEDIATE_NCO, SettlementMode.SELF_EMPLOYMENT, APPROVED);
        accept(alone, served(30)).expectException(broken("SET-01"));
        accept(alone, (LifelongClaim) null).expectEvents(new SettlementAccepted(CASE, ON, false, null));
    }

    @Test
    void theRulesNameTheLawOfTheDischarge() {
        assertThat(LAW.rules().inForce("SET-03", APPROVED).article()).isEqualTo("36");
        assertThat(LAW.rules().inForce("SET-04", APPROVED).article()).isEqualTo("38");
        assertThat(LAW.rules().inForce("SET-04", BEFORE_PLC_R).law()).isEqualTo("PLC-2011");
    }

    private static LifelongGroundEstablished established(LifelongGround ground, DisabilityNature nature) {
        return new LifelongGroundEstablished(
                CASE, ON, ground.name(), "PLC-R", null, nature == null ? null : new Disability(nature, 6).toPersonal(),
                null);
    }

    private static final CorrectionReviewOpened REVIEW = new CorrectionReviewOpened(
            CASE, ON, 1, 4, CorrectedField.DISABILITY_GRADE, List.of("Registration"));

    private static FactCorrected regraded() {
        return new FactCorrected(CASE, ON, 4, new Disability(DisabilityNature.WAR, 7).toPersonal());
    }

    /** A ground by a disability that was graded here, and what came of it; versions run from 5. */
    private static ResultValidator<VeteranCase> regrade(Object... since) {
        return fixture().given(opened(), reported(retiring(), ON), FILE)
                .andGiven(graded(DisabilityNature.WAR, 6))
                .andGiven(since)
                .when(new CorrectFact(CASE, ON, 4L, CorrectedField.DISABILITY_GRADE, "7", null), by(STATION_HEAD));
    }

    @Test
    void anAcceptanceThatWasASlipTakesItsGroundAlong() {
        LifelongGroundEstablished war = established(LifelongGround.WAR_OR_DUTY_DISABILITY, DisabilityNature.WAR);
        LifelongGroundEstablished age = established(LifelongGround.AGE_55, null);
        SettlementAccepted first = new SettlementAccepted(CASE, ON, true, null);
        SettlementAccepted last = new SettlementAccepted(CASE, ON, false, null);
        regrade(war, first, age, last).expectEvents(regraded());
        regrade(war, first, age, last, new FactReversed(CASE, ON, 8, "SettlementAccepted"))
                .expectEvents(regraded(), REVIEW);
        regrade(age, first, war, last, new FactReversed(CASE, ON, 8, "SettlementAccepted"))
                .expectEvents(regraded());
    }

    @Test
    void aServiceThatIsPutRightToAnotherModeHasNoSuchGround() {
        FactCorrected alone = new FactCorrected(
                CASE, ON, 1, CorrectedField.SERVICE, "NCO/INTERMEDIATE_NCO/RETIREMENT",
                "NCO/INTERMEDIATE_NCO/SELF_EMPLOYMENT", null, null);
        regrade(
                established(LifelongGround.WAR_OR_DUTY_DISABILITY, DisabilityNature.WAR),
                new SettlementAccepted(CASE, ON, false, null), alone)
                .expectEvents(regraded());
    }

    @Test
    void aGradeThatIsPutRightLaterIsLookedAtAgain() {
        LifelongClaim claim = disabled(LifelongGround.WAR_OR_DUTY_DISABILITY, DisabilityNature.WAR, 6);
        CorrectedField field = CorrectedField.DISABILITY_GRADE;
        fixture().given(opened(), reported(retiring(), ON), FILE)
                .andGiven(graded(DisabilityNature.WAR, 6))
                .andGiven(
                        new LifelongGroundEstablished(
                                CASE, ON, claim.ground().name(), "PLC-R", null,
                                new Disability(DisabilityNature.WAR, 6).toPersonal(), null),
                        new SettlementAccepted(CASE, ON, false, null))
                .when(new CorrectFact(CASE, ON, 4L, field, "7", null), by(STATION_HEAD))
                .expectEvents(
                        regraded(),
                        new CorrectionReviewOpened(CASE, ON, 1, 4, field, List.of("Registration")));
    }

    private static IdentityCorrected bornIn(int year, int month) {
        return new IdentityCorrected(CASE, ON, Personal.of("310104197006010017"), Sex.MALE, YearMonth.of(year, month),
                null);
    }

    private static Object[] graded(DisabilityNature nature, int grade) {
        return new Object[]{
            new EntitlementApplied(CASE, ON, 1, "DISABLED_SERVICEMAN", null),
            new DisabilityGraded(CASE, ON, 1, new Disability(nature, grade).toPersonal(), "沪退役军人〔2025〕12号")
        };
    }
}
