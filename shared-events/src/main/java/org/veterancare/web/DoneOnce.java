package org.veterancare.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A call that does something and is no command: repeated with its {@code Idempotency-Key} it does nothing more, and is answered as
 * before. A call that was refused or failed may be repeated and is then a first one.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface DoneOnce {}
