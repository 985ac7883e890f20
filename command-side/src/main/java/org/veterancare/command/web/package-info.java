/**
 * Commands over HTTP: bodies become records, records are sent, answers and refusals are said. It learns from the aggregates
 * which commands there are, so a new one needs nothing here. No rule of the law may stand here.
 */
package org.veterancare.command.web;
