/**
 * The log: how facts are written, read, kept in order and kept safe. The only place that knows how the framework's event
 * store, its positions and its dead letters are wired. Nothing of a phase or a screen may enter.
 */
package org.veterancare.eventlog;
