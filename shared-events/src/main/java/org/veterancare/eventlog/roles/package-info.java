/**
 * The roles in force. Facts give and take them; the table beside the log only says quickly what those facts have come to. No
 * rule about who may be given what may enter.
 */
package org.veterancare.eventlog.roles;
