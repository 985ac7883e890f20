package org.veterancare.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.veterancare.eventlog.access.Fields;

/** Says of an operation what class of fields it shows of a case; without it nothing personal can be opened there. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Discloses {

    Fields value();
}
