/**
 * The data folder and the PostgreSQL in it: started with the process, stopped with it, and found again after a kill. Knows
 * no schema beyond the log's three roles.
 */
package org.veterancare.standalone.database;
