package org.veterancare.events;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A disability: one personal value, for whoever knows the one half of it soon has the other (PIPL 28).
 *
 * @param grade 1, the heaviest, to 10
 */
public record Disability(DisabilityNature nature, int grade) {

    private static final Pattern FORM = Pattern.compile("(WAR|DUTY|ILLNESS)/(\\d{1,2})");

    /** The clear text of a sealed one, such as {@code DUTY/8}. */
    public Personal toPersonal() {
        return Personal.of(nature + "/" + grade);
    }

    /** @throws IllegalArgumentException where the text is none; it is not repeated */
    public static Disability parse(String clear) {
        return in(clear).orElseThrow(() -> new IllegalArgumentException("not a disability"));
    }

    /** Empty where the text is what stands for one that is hidden, restricted or erased. */
    public static Optional<Disability> in(String shown) {
        Matcher form = FORM.matcher(shown);
        return form.matches()
                ? Optional.of(new Disability(DisabilityNature.valueOf(form.group(1)), Integer.parseInt(form.group(2))))
                : Optional.empty();
    }

    /** Whether it is of one of these natures, and neither heavier nor lighter than these grades. */
    public boolean isOf(Set<DisabilityNature> natures, int heaviest, int lightest) {
        return natures.contains(nature) && grade >= heaviest && grade <= lightest;
    }

    public Disability withGrade(int right) {
        return new Disability(nature, right);
    }

    /** Never the value: what is printed ends in logs. */
    @Override
    public String toString() {
        return "[personal]";
    }
}
