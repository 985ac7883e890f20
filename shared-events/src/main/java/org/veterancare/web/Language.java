package org.veterancare.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The two languages of every text that people read. */
public enum Language {
    ZH(Locale.SIMPLIFIED_CHINESE),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The language of the current request; Chinese where it asks for none that we have. */
    public static Language current() {
        return of(LocaleContextHolder.getLocale());
    }

    static Language of(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? EN : ZH;
    }

    /** Chinese unless {@code Accept-Language} prefers English. */
    static AcceptHeaderLocaleResolver resolver() {
        AcceptHeaderLocaleResolver resolver = new Readable();
        resolver.setSupportedLocales(List.of(ZH.locale, Locale.CHINESE, EN.locale));
        resolver.setDefaultLocale(ZH.locale);
        return resolver;
    }

    /** A wish that cannot be read is none: whoever sends it is answered like everybody else. */
    private static final class Readable extends AcceptHeaderLocaleResolver {

        @Override
        public Locale resolveLocale(HttpServletRequest request) {
            try {
                return super.resolveLocale(request);
            } catch (RequestRejectedException unreadable) {
                return ZH.locale;
            }
        }
    }
}
