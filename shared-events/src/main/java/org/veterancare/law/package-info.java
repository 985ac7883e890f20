/**
 * The law a case is decided by: numbers people and employers carry, deadlines, the rule catalogue, modes and policy values.
 * Everything here is a pure function of its arguments, but for the guard, which remembers what passed in the unit of work.
 * No SQL, no clock and no I/O but the loaders that read a stream given to them; and no message in here ever repeats a number or a name it was given.
 */
package org.veterancare.law;
