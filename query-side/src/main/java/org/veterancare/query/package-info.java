/**
 * What people see. Each screen is a folder of its own; here stands only what every screen shares: who may see what, how
 * lists are paged, and how fresh an answer is. No rule of the law may enter.
 */
package org.veterancare.query;
