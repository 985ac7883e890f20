package org.veterancare.query.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.veterancare.eventlog.FactNames;
import org.veterancare.eventlog.keys.PersonalCipher;
import org.veterancare.events.DisabilityNature;
import org.veterancare.events.Personal;
import org.veterancare.events.Role;
import org.veterancare.law.AssignedWorkGround;
import org.veterancare.law.LifelongGround;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MasksTest {

    /** Fields whose name looks like one of the masked kinds, and why they are not. */
    private static final Set<String> LOOKS_ALIKE = Set.of();

    @ParameterizedTest
    @CsvSource({
        "NEIGHBOURHOOD_WORKER, ON_REASON, CLEAR,     NEVER,     NEVER,     CLEAR, NEVER",
        "STREET_CASE_WORKER,   ON_REASON, CLEAR,     ON_REASON, CLEAR,     CLEAR, NEVER",
        "STATION_HEAD,         ON_REASON, ON_REASON, ON_REASON, CLEAR,     CLEAR, NEVER",
        "DISTRICT_OFFICER,     ON_REASON, ON_REASON, ON_REASON, CLEAR,     CLEAR, NEVER",
        "DISTRICT_APPROVER,    ON_REASON, ON_REASON, ON_REASON, CLEAR,     CLEAR, NEVER",
        "DECISION_RECORDER,    ON_REASON, NEVER,     NEVER,     CLEAR,     CLEAR, NEVER",
        "FINANCE,              ON_REASON, NEVER,     ON_REASON, NEVER,     CLEAR, NEVER",
        "PRIVACY_OFFICER,      ON_REASON, ON_REASON, ON_REASON, ON_REASON, CLEAR, NEVER",
        "AUDITOR,              ON_REASON, ON_REASON, ON_REASON, ON_REASON, ON_REASON, ON_REASON",
        "DISTRICT_LEADER,      NEVER,     NEVER,     NEVER,     NEVER,     NEVER, NEVER",
        "SYSTEM_ADMIN,         NEVER,     NEVER,     NEVER,     NEVER,     NEVER, NEVER",
        "SECURITY_ADMIN,       NEVER,     NEVER,     NEVER,     NEVER,     NEVER, NEVER",
        "AUDIT_ADMIN,          NEVER,     NEVER,     NEVER,     NEVER,     NEVER, NEVER",
        "TIMER,                NEVER,     NEVER,     NEVER,     NEVER,     NEVER, NEVER",
    })
    void whoSeesWhatIsWhatWasAgreedOn(Role role, Sight citizenId, Sight phone, Sight account, Sight disability,
            Sight other, Sight superseded) {
        assertThat(Masks.of(role, Sensitive.CITIZEN_ID)).isEqualTo(citizenId);
        assertThat(Masks.of(role, Sensitive.PHONE)).isEqualTo(phone);
        assertThat(Masks.of(role, Sensitive.BANK_ACCOUNT)).isEqualTo(account);
        assertThat(Masks.of(role, Sensitive.DISABILITY)).isEqualTo(disability);
        assertThat(Masks.of(role, Sensitive.OTHER)).isEqualTo(other);
        assertThat(Masks.of(role, Sensitive.SUPERSEDED)).isEqualTo(superseded);
    }

    @Test
    void everyRoleHasALine() {
        assertThat(Role.values()).allMatch(Masks::knows);
    }

    @ParameterizedTest
    @CsvSource({
        "CITIZEN_ID,   310104199001010013,  **************0013",
        "PHONE,        13900000009,         139****0009",
        "BANK_ACCOUNT, 6222000000000001234, ***************1234",
        "DISABILITY,   ILLNESS/10,          ***",
        "OTHER,        试例甲,              ***",
        "OTHER,        [已删除],            [已删除]",
        "SUPERSEDED,   试例甲,              [已更正]",
        "SUPERSEDED,   [已删除],            [已删除]",
        "CITIZEN_ID,   3101,                ****",
        "PHONE,        [已删除],            [已删除]",
    })
    void aMaskedValueKeepsWhatItIsTold(Sensitive kind, String clear, String masked) {
        assertThat(kind.masked(clear)).isEqualTo(masked);
    }

    @Test
    void aSealedValueIsKnownByTheFieldItWasWrittenIn() {
        assertThat(Sensitive.of(sealed("CaseOpened#/citizenId"))).contains(Sensitive.CITIZEN_ID);
        assertThat(Sensitive.of(sealed("FactCorrected#/phone"))).contains(Sensitive.PHONE);
        assertThat(Sensitive.of(sealed("AnyFact#/parts/0/payeeBankAccount"))).contains(Sensitive.BANK_ACCOUNT);
        assertThat(Sensitive.of(sealed("AnyFact#/spouseCitizenId"))).contains(Sensitive.CITIZEN_ID);
        assertThat(Sensitive.of(sealed("DisabilityGraded#/disability"))).contains(Sensitive.DISABILITY);
        assertThat(Sensitive.of(sealed("CaseOpened#/name"))).contains(Sensitive.OTHER);
        assertThat(Sensitive.of(sealed("BreakGlassOpened#/why"))).as("of the reader").isEmpty();
        assertThat(Sensitive.of(sealed("access_log#/reason"))).as("of the reader").isEmpty();
    }

    /** A fact that calls a phone something else would slip through every mask. */
    @Test
    void everyPersonalFieldThatSoundsLikeAMaskedOneIsOne() {
        Set<String> missed = FactNames.all()
                .values()
                .stream()
                .flatMap(fact -> Arrays.stream(fact.getRecordComponents())
                        .filter(field -> field.getType() == Personal.class)
                        .map(RecordComponent::getName)
                        .filter(MasksTest::soundsSensitive)
                        .filter(name -> Sensitive.ofField(name).isEmpty())
                        .map(name -> FactNames.of(fact) + "." + name))
                .collect(Collectors.toCollection(TreeSet::new));
        missed.removeAll(LOOKS_ALIKE);
        assertThat(missed).isEmpty();
        assertThat(soundsSensitive("mobileNo")).as("it would be noticed").isTrue();
    }

    /** A fact that tells a disability tells it sealed; what stands in codes is of before (PRI-03). */
    @Test
    void whereverAFactHasTheNatureOfADisabilityItHasASealedOneToo() {
        FactNames.all()
                .values()
                .stream()
                .filter(fact -> Arrays.stream(fact.getRecordComponents())
                        .anyMatch(field -> field.getType() == DisabilityNature.class))
                .forEach(fact -> assertThat(Arrays.stream(fact.getRecordComponents())
                        .filter(field -> field.getType() == Personal.class)
                        .map(RecordComponent::getName)).contains("disability"));
    }

    @Test
    void aSealedDisabilityIsShownAsNatureAndGradeAndWhatStandsForOneInBoth() {
        JsonNode tree = JsonMapper.shared().readTree("""
            {"gradings":[{"disability":"DUTY/7"},{"disability":"***"},{"nature":"WAR","grade":5}]}""");

        SealedDisability.spread(tree);

        assertThat(tree.toString()).isEqualTo("{\"gradings\":[{\"nature\":\"DUTY\",\"grade\":7},"
                + "{\"nature\":\"***\",\"grade\":\"***\"},{\"nature\":\"WAR\",\"grade\":5}]}");
    }

    /** Nature and grade are hidden where they stand together: a fact with one of them alone would not be found. */
    @Test
    void whereverAFactTellsTheNatureOfADisabilityItsGradeStandsBesideIt() {
        FactNames.all()
                .values()
                .stream()
                .filter(fact -> Arrays.stream(fact.getRecordComponents())
                        .anyMatch(field -> field.getType() == DisabilityNature.class))
                .forEach(fact -> assertThat(Arrays.stream(fact.getRecordComponents()).map(RecordComponent::getName))
                        .contains("nature", "grade"));
    }

    @Test
    void disabilityIsHiddenWhereverItStandsAndFoundWhenAskedFor() {
        JsonNode tree = JsonMapper.shared().readTree("""
            {"entitlements":[{"grading":{"nature":"DUTY","grade":7,"decisionNumber":"D"}}],
             "corrections":[{"field":"DISABILITY_GRADE","before":"8","after":"7"},{"field":"NAME","before":"x"}]}""");
        assertThat(DisabilityCodes.in(tree).toString()).isEqualTo("[{\"nature\":\"DUTY\",\"grade\":7}]");

        DisabilityCodes.hide(tree);

        assertThat(tree.toString()).doesNotContain("DUTY", "\"8\"", "\"7\"", ":7")
                .contains("\"before\":\"x\"", "\"D\"");
    }

    @Test
    void aGroundThatTellsOfADisabilityIsHiddenLikeOneAndFoundWhenAskedFor() {
        JsonNode tree = JsonMapper.shared().readTree("""
            {"settlement":{"lifelong":{"ground":"HEAVY_DISABILITY","law":"PLC-R"}},
             "placements":[{"ground":"RETIREMENT_WAIVED"},{"ground":"TWELVE_YEARS"}],"place":{"ground":"SPOUSE"}}""");
        assertThat(DisabilityCodes.in(tree).toString())
                .isEqualTo("[{\"ground\":\"HEAVY_DISABILITY\"}, {\"ground\":\"RETIREMENT_WAIVED\"}]");

        DisabilityCodes.hide(tree);

        assertThat(tree.toString()).doesNotContain("DISABILITY", "RETIREMENT_WAIVED")
                .contains("TWELVE_YEARS", "SPOUSE", "PLC-R");
    }

    /** A ground that is new is looked at here: whether it tells how somebody is disabled. */
    @Test
    void everyGroundThatSoundsLikeADisabilityIsOne() {
        assertThat(Stream.concat(
                Arrays.stream(AssignedWorkGround.values()), Arrays.stream(LifelongGround.values()))
                .map(Enum::name)
                .filter(ground -> ground.contains("DISAB")))
                .isNotEmpty()
                .allMatch(DisabilityCodes::isToldBy);
    }

    @Test
    void theMonthOfABirthIsHiddenBesideAnIdentityNumberAndAChildsByItself() {
        JsonNode tree = JsonMapper.shared().readTree("""
            {"subject":{"citizenId":"***","bornIn":"1990-01"},"family":{"children":[
                {"number":1,"bornIn":"2015-03","specialUntil":"2029-03-31"}]},
             "other":{"citizenId":"***","bornIn":null}}""");

        Birth.hide(tree);
        assertThat(tree.at("/family/children/0/bornIn").asString()).as("no number stands there").isEqualTo("2015-03");
        Birth.hideOfChildren(tree);

        assertThat(tree.at("/subject/bornIn").asString()).isEqualTo("1990");
        assertThat(tree.at("/family/children/0").toString()).isEqualTo("{\"number\":1,\"bornIn\":\"2015\"}");
        assertThat(tree.at("/other/bornIn").isNull()).isTrue();
    }

    private static boolean soundsSensitive(String field) {
        String name = field.toLowerCase(Locale.ROOT);
        return Set.of("citizen", "identity", "phone", "mobile", "account", "bank").stream().anyMatch(name::contains)
                || name.startsWith("id") && name.length() > 2 && Character.isUpperCase(field.charAt(2));
    }

    private static Personal sealed(String place) {
        Personal value = Personal.sealed("enc:v1:A256GCM:1:" + place + ":AAAA");
        assertThat(PersonalCipher.place(value)).isEqualTo(place);
        return value;
    }
}
