package org.veterancare.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.veterancare.law.Touch;

/** Marks an {@link OnMatter} command that is not for who had a hand in an earlier step of the matter (domain 5.8). */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface FourEyed {

    /** The step that the command takes: CHECKED, DECIDED or PAID. A decision must also name what was seen. */
    Touch.Kind value();

    /** Code of the rule. */
    String rule() default "FOUR-EYES";
}
