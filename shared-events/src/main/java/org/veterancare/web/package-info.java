/**
 * The front door that both sides share: who calls, in what language, how much is read, and how a refusal is said.
 * Nothing about cases, screens or the log may enter here.
 */
package org.veterancare.web;
