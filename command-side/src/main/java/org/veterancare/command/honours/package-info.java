/**
 * 优待证, 光荣牌 and the welcome: who gets them, how they go from hand to hand, and how they end. It knows of the person only
 * what facts say; whose household is whose is asked through a claim.
 */
package org.veterancare.command.honours;
