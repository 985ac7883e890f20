/**
 * A case at any two moments: what each fact changed, and what lies between two versions. Made by folding the stored facts
 * with the code that serves the present; keeps no rows of its own.
 */
package org.veterancare.query.replay;
