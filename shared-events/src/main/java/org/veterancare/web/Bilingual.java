package org.veterancare.web;

/** A text that comes from data rather than from our own tables; it is sent in the caller's language. */
public record Bilingual(String zh, String en) {

    public String in(Language language) {
        return language == Language.EN ? en : zh;
    }
}
