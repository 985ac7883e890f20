/**
 * Each person's key, and what is done with it: sealing, opening, finding, forgetting. Keys live in a schema of their own
 * and leave it only wrapped.
 */
package org.veterancare.eventlog.keys;
