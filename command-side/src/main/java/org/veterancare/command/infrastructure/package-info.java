/**
 * What the command side keeps beside the log: who has a case already, and which calls were answered; and what every command
 * passes on its way to a case. No rule of the law may stand here.
 */
package org.veterancare.command.infrastructure;
