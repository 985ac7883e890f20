package org.veterancare.command.life;

import static org.veterancare.command.Actors.NEIGHBOURHOOD_WORKER;
import static org.veterancare.command.Actors.STATION_HEAD;
import static org.veterancare.command.Actors.STREET_WORKER;
import static org.veterancare.command.Actors.by;
import static org.veterancare.command.CaseFixture.CASE;
import static org.veterancare.command.CaseFixture.fixture;
import static org.veterancare.command.CaseFixture.opened;
import static org.veterancare.command.Rejections.broken;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.veterancare.command.Actors;
import org.veterancare.command.CaseFixture;
import org.veterancare.command.CaseLifeCommand.CorrectFact;
import org.veterancare.command.CaseLifeCommand.OpenCase;
import org.veterancare.command.CaseLifeCommand.ReverseFact;
import org.veterancare.command.VeteranCase;
import org.veterancare.command.life.SubjectCommand.RecordContact;
import org.veterancare.command.life.SubjectCommand.RecordNameChange;
import org.veterancare.command.life.SubjectCommand.RecordPhoto;
import org.veterancare.command.registration.RegistrationCommand.RecordReport;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.CaseLifeEvent.CaseOpened;
import org.veterancare.events.CaseLifeEvent.CorrectedField;
import org.veterancare.events.CaseLifeEvent.FactCorrected;
import org.veterancare.events.CaseLifeEvent.FactReversed;
import org.veterancare.events.CaseLifeEvent.RecordCardCreated;
import org.veterancare.events.Personal;
import org.veterancare.events.ProxyRelation;
import org.veterancare.events.ServiceCategory;
import org.veterancare.events.SettlementMode;
import org.veterancare.events.SubjectEvent.ContactRecorded;
import org.veterancare.events.SubjectEvent.DeathProof;
import org.veterancare.events.SubjectEvent.NameChanged;
import org.veterancare.events.SubjectEvent.PhotoRecorded;
import org.veterancare.events.SubjectEvent.SubjectDeathRecorded;

/** What a person is called, and by whose phone the person is reached (VAL-NAME-1, VAL-TEL-3). */
class ContactTest {

    private static final LocalDate ON = CaseFixture.OPENED_ON.plusDays(3);
    private static final String HASH = "sha256:" + "ab".repeat(32);
    private static final Personal PHONE = Personal.of("15400000001");
    private static final Personal NAME = Personal.of("测试乙");
    private static final NameChanged CHANGED = new NameChanged(CASE, ON, NAME, HASH);

    private static TestExecutor<VeteranCase> given(CaseOpened opened, CaseEvent... later) {
        List<CaseEvent> facts = new ArrayList<>(List.of(opened, new RecordCardCreated(CASE, opened.occurredOn())));
        facts.addAll(List.of(later));
        return fixture().given(facts);
    }

    /** As the plan of arrivals names a person. */
    private static CaseOpened unreached(Personal proxyPhone) {
        CaseOpened usual = opened();
        return new CaseOpened(
                CASE, usual.occurredOn(), usual.subjectKind(), usual.citizenId(), usual.name(), null, usual.sex(),
                usual.bornIn(), false, usual.street(), usual.neighbourhood(), usual.hukouRegion(),
                usual.residenceRegion(), proxyPhone == null ? null : ProxyRelation.CHILD, proxyPhone);
    }

    private static RecordReport report() {
        return new RecordReport(
                CASE, ON, ServiceCategory.CONSCRIPT, null, SettlementMode.SELF_EMPLOYMENT, ON.minusDays(5),
                Personal.of("TEST-1"), Actors.NEIGHBOURHOOD, null);
    }

    private static OpenCase open(ProxyRelation relation, Personal proxyPhone) {
        CaseOpened usual = opened();
        return new OpenCase(
                CASE, usual.occurredOn(), usual.subjectKind(), usual.citizenId(), usual.name(), null, usual.street(),
                usual.neighbourhood(), usual.hukouRegion(), usual.residenceRegion(), relation, proxyPhone);
    }

    @Test
    void valTel3NobodyReportsWhoCanBeReachedByNoPhone() {
        given(unreached(null)).when(report(), by(STREET_WORKER)).expectException(broken("VAL-TEL-3"));
        given(unreached(PHONE)).when(report(), by(STREET_WORKER)).expectSuccessfulHandlerExecution();
        given(unreached(null), new ContactRecorded(CASE, ON, null, ProxyRelation.SPOUSE, PHONE))
                .when(report(), by(STREET_WORKER))
                .expectSuccessfulHandlerExecution();
        given(unreached(null), new FactCorrected(CASE, ON, 0, CorrectedField.PHONE, null, null, null, PHONE))
                .when(report(), by(STREET_WORKER))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void valTel3AnOpeningNamesAProxyWithTheirNumber() {
        fixture().givenNoPriorActivity()
                .when(open(ProxyRelation.CHILD, Personal.of("154 0000 0001")), by(STREET_WORKER))
                .expectEvents(unreached(PHONE), new RecordCardCreated(CASE, opened().occurredOn()));
        fixture().givenNoPriorActivity()
                .when(open(ProxyRelation.CHILD, null), by(STREET_WORKER))
                .expectException(broken("VAL-TEL-3"));
        fixture().givenNoPriorActivity()
                .when(open(ProxyRelation.CHILD, Personal.of("123")), by(STREET_WORKER))
                .expectException(broken("VAL-TEL-1"));
    }

    @Test
    void valTel3AContactIsAPhoneOrAProxyWithTheirNumber() {
        given(opened()).when(new RecordContact(CASE, ON, null, ProxyRelation.CHILD, PHONE), by(NEIGHBOURHOOD_WORKER))
                .expectEvents(new ContactRecorded(CASE, ON, null, ProxyRelation.CHILD, PHONE));
        given(opened()).when(new RecordContact(CASE, ON, PHONE, null, null), by(NEIGHBOURHOOD_WORKER))
                .expectEvents(new ContactRecorded(CASE, ON, PHONE, null, null));
        given(opened()).when(new RecordContact(CASE, ON, null, null, null), by(STREET_WORKER))
                .expectException(broken("VAL-TEL-3"));
        given(opened()).when(new RecordContact(CASE, ON, PHONE, ProxyRelation.CHILD, null), by(STREET_WORKER))
                .expectException(broken("VAL-TEL-3"));
        given(opened()).when(new RecordContact(CASE, ON, Personal.of("12345"), null, null), by(STREET_WORKER))
                .expectException(broken("VAL-TEL-1"));
    }

    @Test
    void valDate2APhotoOnFileGivesWayToANewerOneAndToNoneThatIsNotTakenYet() {
        PhotoRecorded photo = new PhotoRecorded(CASE, ON, ON.minusYears(2), HASH);
        given(opened()).when(new RecordPhoto(CASE, ON, ON.minusYears(2), HASH), by(NEIGHBOURHOOD_WORKER))
                .expectEvents(photo);
        given(opened()).when(new RecordPhoto(CASE, ON, ON.plusDays(1), HASH), by(STREET_WORKER))
                .expectException(broken("VAL-DATE-2"));
        given(opened(), photo).when(new RecordPhoto(CASE, ON, ON, HASH), by(STREET_WORKER))
                .expectEvents(new PhotoRecorded(CASE, ON, ON, HASH));
        given(opened(), photo).when(new RecordPhoto(CASE, ON, ON.minusYears(3), HASH), by(STREET_WORKER))
                .expectException(broken("VAL-DATE-2"));
        FactReversed slip = new FactReversed(CASE, ON, 2, "PhotoRecorded");
        given(opened(), photo).when(new ReverseFact(CASE, ON, 2L), by(STATION_HEAD)).expectEvents(slip);
        given(opened(), photo, slip).when(new RecordPhoto(CASE, ON, ON.minusYears(3), HASH), by(STREET_WORKER))
                .expectEvents(new PhotoRecorded(CASE, ON, ON.minusYears(3), HASH));
    }

    @Test
    void aPhotoIsTakenOfTheLiving() {
        given(opened(), new SubjectDeathRecorded(CASE, ON, DeathProof.CERTIFICATE, HASH))
                .when(new RecordPhoto(CASE, ON, ON, HASH), by(STREET_WORKER))
                .expectException(broken("CASE-LIVING"));
    }

    @Test
    void valName1AnotherNameIsAFactAndNoCorrection() {
        given(opened()).when(new RecordNameChange(CASE, ON, NAME, HASH), by(STREET_WORKER)).expectEvents(CHANGED);
        given(opened()).when(new RecordNameChange(CASE, ON, Personal.of("甲"), HASH), by(STREET_WORKER))
                .expectException(broken("VAL-NAME-1"));
    }

    @Test
    void onlyTheFactThatSaysTheNameOfNowIsPutRight() {
        Personal right = Personal.of("测试丙");
        given(opened(), CHANGED)
                .when(new CorrectFact(CASE, ON, 2L, CorrectedField.NAME, null, right), by(STATION_HEAD))
                .expectEvents(new FactCorrected(CASE, ON, 2, CorrectedField.NAME, null, null, right, null));
        given(opened(), CHANGED)
                .when(new CorrectFact(CASE, ON, 0L, CorrectedField.NAME, null, right), by(STATION_HEAD))
                .expectException(broken("CORRECTION-TARGET"));
        given(opened(), CHANGED)
                .when(new CorrectFact(CASE, ON, 0L, CorrectedField.PHONE, null, PHONE), by(STATION_HEAD))
                .expectSuccessfulHandlerExecution();
    }
}
