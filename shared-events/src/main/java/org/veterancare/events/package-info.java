/**
 * What happened: the facts of a case and of the streams that cases compete for, in the words of the field.
 *
 * <p>Rules of this package: a name and its meaning never change; fields are only added, never renamed, retyped or
 * reused; what the law may extend is stored as a code; every fact has a golden file that stays for ever. Nothing but the
 * JDK and annotations may enter.
 */
package org.veterancare.events;
