/**
 * Requests without end, made from what the server says of itself: valid ones, and the same with something wrong in them.
 * A seed makes the same requests again, but for the ids that the server gives.
 */
package org.veterancare.standalone.fuzz;
