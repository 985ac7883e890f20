/**
 * The person a case is about and the case's own way: identity, relations, death, courts, residence, stations, transfer and
 * merging. What other cases hold of it is asked through claims and automations, never read here.
 */
package org.veterancare.command.life;
