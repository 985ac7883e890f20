/**
 * What the office has to do next: due tasks over all cases a reader may see, in one query for each list, and the cases that
 * nothing moves any longer. Days left are counted when asked. No fold of facts may enter: rows are made by the case file.
 */
package org.veterancare.query.worklist;
