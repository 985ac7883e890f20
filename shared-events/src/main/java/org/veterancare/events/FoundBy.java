package org.veterancare.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a personal value by which a caseworker may look a person up; the log keeps keyed hashes of it beside the key. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface FoundBy {

    Kind value();

    /** Whether the person stays found by what was there before. */
    boolean keepsFormer() default false;

    /** What kind of value it is, and so which tokens are made of it. */
    enum Kind {
        /** Whole number and its last four characters. */
        CITIZEN_ID,
        /** Whole number without separators. */
        PHONE,
        /** Every character, every pair of neighbours, and the pinyin initials. */
        NAME
    }
}
