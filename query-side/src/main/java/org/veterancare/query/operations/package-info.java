/**
 * How the system runs, for those who keep it running: facts that readers could not take, how far the views are, and making
 * them anew. No case and no person may be seen from here: streams are named by id, facts by type, failures by kind.
 */
package org.veterancare.query.operations;
