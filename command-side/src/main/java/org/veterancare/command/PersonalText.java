package org.veterancare.command;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.veterancare.events.Personal;

/** A personal value that is not blank, has no control characters and at most {@link #max} code points; null passes. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@Constraint(validatedBy = PersonalText.Validator.class)
public @interface PersonalText {

    int max() default 500;

    String message() default "{veterancare.PersonalText}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at the clear value, and never puts it into a message. */
    class Validator implements ConstraintValidator<PersonalText, Personal> {

        private int max;

        @Override
        public void initialize(PersonalText constraint) {
            max = constraint.max();
        }

        @Override
        public boolean isValid(Personal value, ConstraintValidatorContext context) {
            if (value == null) {
                return true;
            }
            String text = value.clear();
            return !text.isBlank()
                    && text.codePointCount(0, text.length()) <= max
                    && text.codePoints().noneMatch(Character::isISOControl)
                    && text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
        }
    }
}
