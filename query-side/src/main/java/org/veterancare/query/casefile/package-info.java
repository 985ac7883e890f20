/**
 * The case file and what hangs on it: one row for each case, its open tasks and its share of every figure, all written
 * from the case's state in one go. No rule of the law may enter; what a case is stands in {@code casestate}.
 */
package org.veterancare.query.casefile;
