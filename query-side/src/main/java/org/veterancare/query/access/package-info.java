/**
 * Who looked at whom, who reads beyond their own station, and values in clear on a reason. What is shown here is put on record
 * like every other look.
 */
package org.veterancare.query.access;
