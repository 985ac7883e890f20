/** What the office has to do next: due tasks over all cases a reader may see, in one query. Days left are counted when asked. */
package org.veterancare.query.worklist;
