/**
 * Which sensitive values a role sees in clear, which only on a reason, and which never (PIPL 28): a table, and the one place
 * where it is applied. No request, no screen and no database may enter.
 */
package org.veterancare.query.masking;
