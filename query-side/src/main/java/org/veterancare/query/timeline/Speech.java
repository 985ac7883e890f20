package org.veterancare.query.timeline;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.function.Function;
import org.veterancare.events.Disability;
import org.veterancare.events.DisabilityNature;
import org.veterancare.events.Due;
import org.veterancare.events.Money;
import org.veterancare.events.Personal;
import org.veterancare.query.Words;
import org.veterancare.query.masking.Birth;
import org.veterancare.query.masking.DisabilityCodes;
import org.veterancare.query.masking.Opener;
import org.veterancare.query.masking.Sensitive;
import org.veterancare.web.Language;

/** Says one thing in the reader's language, with personal values opened by whoever may. */
record Speech(Language language, Function<Personal, String> opener) {

    /** The text of the reader's language with {@code {0}}, {@code {1}} … replaced. */
    String say(String zh, String en, Object... values) {
        String text = language == Language.EN ? en : zh;
        for (int at = 0; at < values.length; at++) {
            text = text.replace("{" + at + "}", shown(values[at]));
        }
        return text;
    }

    /** The word for a code of a group. */
    String word(String group, String code) {
        return Words.in(language).of(group, code);
    }

    /** Nature and grade of a disability, sealed or as a fact of before the sealing says them. */
    Told disability(Personal sealed, DisabilityNature nature, Integer grade) {
        if (sealed == null) {
            return new Told(disability(nature), disability(grade));
        }
        String shown = opener.apply(sealed);
        return Disability.in(shown)
                .map(open -> new Told(open.nature(), open.grade()))
                .orElseGet(() -> new Told(shown, shown));
    }

    /** A disability in the two halves of which a sentence is made, or twice what stands for one that is not shown. */
    record Told(Object nature, Object grade) {}

    /** A child's month of birth, or its year for readers who do not see the month. */
    Object birth(YearMonth bornIn) {
        return opener instanceof Opener role && Birth.isHiddenOfChildren(role) ? bornIn.getYear() : bornIn;
    }

    /** What is not sealed of a disability, hidden from readers who do not see it. */
    Object disability(Object value) {
        return opener instanceof Opener role && role.hides(Sensitive.DISABILITY) ? Sensitive.HIDDEN : value;
    }

    /** The word for a ground of a group, hidden where it tells of a disability from readers who do not see that. */
    Object ground(String group, String code) {
        String word = word(group, code);
        return DisabilityCodes.isToldBy(code) ? disability(word) : word;
    }

    private String shown(Object value) {
        return switch (value) {
            case null -> "";
            case Enum<?> constant -> Words.in(language).of(constant);
            case Personal personal -> opener.apply(personal);
            case Money money -> money(money);
            case Due due -> due.dueOn().toString();
            default -> value.toString();
        };
    }

    private String money(Money money) {
        String yuan = BigDecimal.valueOf(money.fen(), 2).toPlainString();
        return language == Language.EN ? money.currency() + " " + yuan : yuan + "元";
    }
}
