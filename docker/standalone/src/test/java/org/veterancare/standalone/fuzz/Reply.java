package org.veterancare.standalone.fuzz;

/**
 * What came back.
 *
 * @param type of the content, without its parameters; empty where there is none
 */
public record Reply(int status, String type, String text, long millis) {}
