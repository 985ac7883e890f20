package org.veterancare.query.casestate;

import org.veterancare.events.BenefitEvent;
import org.veterancare.events.CaseEvent;
import org.veterancare.events.HardshipEvent;
import org.veterancare.events.RegistrationEvent.BundleCompleted;
import org.veterancare.events.RegistrationEvent.BundleItemDone;
import org.veterancare.events.RegistrationEvent.BundleItemFailed;
import org.veterancare.events.RegistrationEvent.BundleItemNotApplicable;
import org.veterancare.events.RegistrationEvent.BundleItemResubmitted;
import org.veterancare.events.RegistrationEvent.BundleStarted;
import org.veterancare.events.TrainingEvent.AttendanceRecorded;
import org.veterancare.events.TrainingEvent.CertificateIssued;
import org.veterancare.events.TrainingEvent.EnrolmentTermsChanged;
import org.veterancare.events.TrainingEvent.EnrolmentWithdrawn;
import org.veterancare.events.TrainingEvent.ExamRecorded;
import org.veterancare.events.TrainingEvent.TrainingCompleted;
import org.veterancare.events.TrainingEvent.TrainingEnrolled;

/**
 * What a fact is about: one enrolment, one entitlement, one application, the bundle or one of its items, else a whole phase.
 *
 * @param name begins with the name of the thing it is a part of
 */
public record Thing(String name) {

    public static Thing of(CaseEvent event) {
        return new Thing(name(event));
    }

    /** Whether one is the other, or a part of it. */
    public boolean touches(Thing other) {
        return name.startsWith(other.name) || other.name.startsWith(name);
    }

    private static String name(CaseEvent event) {
        return switch (event) {
            case BundleItemDone fact -> item(fact.item());
            case BundleItemFailed fact -> item(fact.item());
            case BundleItemResubmitted fact -> item(fact.item());
            case BundleItemNotApplicable fact -> item(fact.item());
            case BundleStarted fact -> "RegistrationEvent/bundle/";
            case BundleCompleted fact -> "RegistrationEvent/bundle/";
            case TrainingEnrolled fact -> enrolment(fact.enrolment());
            case AttendanceRecorded fact -> enrolment(fact.enrolment());
            case ExamRecorded fact -> enrolment(fact.enrolment());
            case TrainingCompleted fact -> enrolment(fact.enrolment());
            case CertificateIssued fact -> enrolment(fact.enrolment());
            case EnrolmentTermsChanged fact -> enrolment(fact.enrolment());
            case EnrolmentWithdrawn fact -> enrolment(fact.enrolment());
            case BenefitEvent fact -> "BenefitEvent/" + fact.entitlement() + "/";
            case HardshipEvent fact -> "HardshipEvent/" + fact.application() + "/";
            default -> event.getClass().getInterfaces()[0].getSimpleName() + "/";
        };
    }

    private static String enrolment(int number) {
        return "TrainingEvent/" + number + "/";
    }

    private static String item(String code) {
        return "RegistrationEvent/bundle/" + code + "/";
    }
}
