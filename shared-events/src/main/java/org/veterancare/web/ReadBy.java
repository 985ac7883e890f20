package org.veterancare.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.veterancare.events.Role;

/**
 * A row of the policy table: the roles that may call a read (domain 5.8). A controller method under {@code /api} without one
 * keeps the application from starting; the groups below are the usual rows.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface ReadBy {

    Role[] value();

    /** Those who work on cases or look after how others do, each within their station. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @ReadBy({
        Role.NEIGHBOURHOOD_WORKER,
        Role.STREET_CASE_WORKER,
        Role.STATION_HEAD,
        Role.DISTRICT_OFFICER,
        Role.DISTRICT_APPROVER,
        Role.DECISION_RECORDER,
        Role.FINANCE,
        Role.PRIVACY_OFFICER,
        Role.AUDITOR
    })
    @interface Cases {}

    /** Those who answer for more than one neighbourhood, and the district's leaders. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @ReadBy({
        Role.STREET_CASE_WORKER,
        Role.STATION_HEAD,
        Role.DISTRICT_OFFICER,
        Role.DISTRICT_APPROVER,
        Role.DECISION_RECORDER,
        Role.FINANCE,
        Role.PRIVACY_OFFICER,
        Role.AUDITOR,
        Role.DISTRICT_LEADER
    })
    @interface Figures {}

    /** Those who see both figures and cases: from a figure down to the cases behind it. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @ReadBy({
        Role.STREET_CASE_WORKER,
        Role.STATION_HEAD,
        Role.DISTRICT_OFFICER,
        Role.DISTRICT_APPROVER,
        Role.DECISION_RECORDER,
        Role.FINANCE,
        Role.PRIVACY_OFFICER,
        Role.AUDITOR
    })
    @interface CasesBehindFigures {}

    /** All people with a role, since it tells about no one: catalogues, rules, the network of stations. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @ReadBy({
        Role.NEIGHBOURHOOD_WORKER,
        Role.STREET_CASE_WORKER,
        Role.STATION_HEAD,
        Role.DISTRICT_OFFICER,
        Role.DISTRICT_APPROVER,
        Role.DECISION_RECORDER,
        Role.FINANCE,
        Role.PRIVACY_OFFICER,
        Role.AUDITOR,
        Role.DISTRICT_LEADER,
        Role.SYSTEM_ADMIN,
        Role.SECURITY_ADMIN,
        Role.AUDIT_ADMIN
    })
    @interface Everyone {}
}
