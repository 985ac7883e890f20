/**
 * Figures of domain 7 for a street or the district. Sums are kept as cases change, so a figure costs the same however many
 * cases there are, and each can be opened down to the cases it is the sum of.
 */
package org.veterancare.query.dashboard;
