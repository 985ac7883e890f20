package org.veterancare.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a command that is taken by a case which is with another district: it is closed for the archive, comes back, what this
 * district pays to the year's end stops or is decided on (BEN-23), or what it decided is quashed, and paid back (SUS-04).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WhileAway {}
