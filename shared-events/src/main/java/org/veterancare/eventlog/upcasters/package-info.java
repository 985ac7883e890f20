/** One small class for each written form that is no longer written: it turns the old JSON into the next revision's. */
package org.veterancare.eventlog.upcasters;
