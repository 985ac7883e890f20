/**
 * 困难帮扶援助: from an application through survey, street review, public notice and the district's decision to the payment
 * (domain 3.10, 5.7). One matter, one approval; no two of the four steps by the same person.
 */
package org.veterancare.command.hardship;
