/**
 * How the log's readers work: position, rows and parked facts move in one transaction; a fact that cannot be taken is parked
 * with the later facts of its stream, and nothing of it stays half done.
 */
package org.veterancare.eventlog.readers;
