/**
 * 教育培训: enrolment, attendance, exams and certificates, the subsidies with their caps and windows, and study on leave or at
 * a university (domain 3.4, 5.4). Seats and the places of signed orders are kept by the classes, which are streams of their own.
 */
package org.veterancare.command.training;
