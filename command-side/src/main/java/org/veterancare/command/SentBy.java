package org.veterancare.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.veterancare.events.Role;

/** The roles that may send a command (domain 5.8); a command without it may be sent by no one. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SentBy {

    Role[] value();
}
