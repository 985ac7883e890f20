/**
 * When something happened, then what: reactions across streams, and the timers. A timer flags and opens reviews; it decides
 * nothing about a person (PRI-10). No rule of the law may stand here.
 */
package org.veterancare.command.automation;
