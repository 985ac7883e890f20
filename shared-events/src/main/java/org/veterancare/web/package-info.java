/**
 * The front door that both sides share: who calls, in what language, how much is read, how a refusal is
 * said, and that every look is put on record. What a case is, a screen or a stored fact may not enter here.
 */
package org.veterancare.web;
