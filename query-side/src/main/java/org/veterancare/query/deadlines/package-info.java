/** What another table of holidays, or another length of a period, would move among the open tasks; it writes nothing. */
package org.veterancare.query.deadlines;
