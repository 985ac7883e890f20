/**
 * The periods of a case while they run: standing still on a ground the law names, going on, and counted again (TIM-01..06, F12).
 * Which period there is, and what follows from its end, is the business of the phase that set it.
 */
package org.veterancare.command.deadlines;
