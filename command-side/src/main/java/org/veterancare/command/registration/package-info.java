/**
 * 报到接收: the report with its periods, the place of settlement, the forfeiture as a human decision, papers and files, and the
 * one-stop bundle (domain 3.1 to 3.3, 5.3). What other phases read of the report they read through its accounts here.
 */
package org.veterancare.command.registration;
