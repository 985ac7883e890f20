/**
 * Who looked at whom, on record before the answer leaves: one statement for each call, in a table that nobody changes. No
 * personal value enters but a reason, and that one sealed.
 */
package org.veterancare.eventlog.access;
