/**
 * Reading beyond one's own station, for some hours and with a reason: it opens a case to one person's eyes and changes nothing
 * in it. Whether the reason was good is judged by those who are told.
 */
package org.veterancare.command.access;
