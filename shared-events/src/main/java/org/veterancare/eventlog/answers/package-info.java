/**
 * What calls that are no commands were answered the first time: rebuilds, orders about parked facts, notices taken note of. What a
 * command was answered stands with the command side, in the transaction of its facts.
 */
package org.veterancare.eventlog.answers;
