/**
 * Makes every view anew from the log: all streams are folded in memory with the code that serves the present, written with
 * one COPY for each table, and exchanged for the old rows in the transaction that moves the readers' positions.
 */
package org.veterancare.query.rebuild;
