/**
 * What may happen: commands, and the rules that turn them into facts. One folder for each phase of a case; a phase knows
 * the facts of the whole case but no other phase, and no clock, database or framework of the web.
 */
package org.veterancare.command;
