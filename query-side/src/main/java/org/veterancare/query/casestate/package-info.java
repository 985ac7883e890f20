/**
 * What a case is, folded from its facts: the one function behind the present, the replay, the work list, the dashboard and
 * every rebuild. Values only; no Spring, no SQL, no clock, nothing that opens a personal value.
 */
package org.veterancare.query.casestate;
