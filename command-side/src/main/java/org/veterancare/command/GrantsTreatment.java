package org.veterancare.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a command that gives what a decision on fraud may have cancelled: it is refused while that stands (REG-16). */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface GrantsTreatment {

    String SETTLEMENT = "SETTLEMENT";
    String ONE_TIME_GRANT = "ONE_TIME_GRANT";
    String TRAINING = "TRAINING";
    String PRIVILEGES = "PRIVILEGES";

    /** Code of the treatment. */
    String value();
}
