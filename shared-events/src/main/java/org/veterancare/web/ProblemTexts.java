package org.veterancare.web;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Title and detail of every problem, and the detail of every fault, in both languages. */
final class ProblemTexts {

    private static final Pattern NAMED = Pattern.compile("\\{(\\w+)}");

    private final Map<Language, ResourceBundle> texts = new EnumMap<>(Language.class);

    ProblemTexts() {
        for (Language language : Language.values()) {
            Locale only = Locale.of(language.locale().getLanguage());
            texts.put(language, ResourceBundle.getBundle(
                    "web.problems", only, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)));
        }
    }

    String title(ProblemCode code, Language language) {
        return texts.get(language).getString(code.code() + ".title");
    }

    String detail(ProblemCode code, Language language, Map<String, Object> members) {
        return filled(texts.get(language).getString(code.code() + ".detail"), members);
    }

    /** The text of a fault; constraints that have none of their own say that the value does not fit. */
    String fault(Fault fault, Language language) {
        ResourceBundle bundle = texts.get(language);
        String key = "fault." + fault.code();
        return filled(bundle.getString(bundle.containsKey(key) ? key : "fault.other"), fault.limits());
    }

    private static String filled(String text, Map<String, Object> values) {
        return NAMED.matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(String.valueOf(values.getOrDefault(name.group(1), "?"))));
    }
}
