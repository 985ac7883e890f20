/**
 * The person's rights over the case, and the case's end: restriction, requests, archive, hold, erasure (domain 3.16, 5.2).
 * Only here may something be wanted of a case that is closed. Nothing personal is opened here.
 */
package org.veterancare.command.privacy;
