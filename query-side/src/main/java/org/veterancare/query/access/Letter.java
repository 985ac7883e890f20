package org.veterancare.query.access;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import org.veterancare.query.Words;
import org.veterancare.web.Language;

/** The looks at a person's case as a page to print and hand over (PIPL 45). */
final class Letter {

    private Letter() {}

    static String page(UUID subject, LocalDate today, List<Disclosures.Line> lines, Language language) {
        boolean english = language == Language.EN;
        String rows = lines.stream()
                .limit(Disclosures.MOST_LINES)
                .map(line -> row(line, language))
                .collect(Collectors.joining("\n"));
        return """
            <!DOCTYPE html>
            <html lang="%s"><head><meta charset="utf-8"><title>%s</title>
            <link rel="stylesheet" href="/ui/style.css"></head>
            <body><main><h1>%s</h1><p>%s%s</p><table>
            <thead><tr>%s</tr></thead>
            <tbody>
            %s
            </tbody></table></main></body></html>
            """
                .formatted(
                        language.locale().toLanguageTag(),
                        english ? "Who looked at this case" : "个案查阅记录",
                        english ? "Who looked at this case" : "个案查阅记录",
                        (english ? "Case %s, as of %s." : "个案%s，截至%s。").formatted(subject, today),
                        lines.size() > Disclosures.MOST_LINES ? cut(english, lines) : "",
                        heads(english),
                        rows);
    }

    /** Nobody is to take a part for the whole. */
    private static String cut(boolean english, List<Disclosures.Line> lines) {
        LocalDate oldest = lines.get(Disclosures.MOST_LINES - 1).day();
        return (english
                ? " There are more: this letter ends with looks of %s, and older ones are answered separately."
                : "记录较多，本页仅列至%s，更早的记录另行答复。").formatted(oldest);
    }

    private static String heads(boolean english) {
        return (english
                ? List.of("Day", "Account", "Station", "What was shown", "Purpose", "Times", "Note")
                : List.of("日期", "账号", "站点", "查阅内容", "目的", "次数", "备注"))
                .stream()
                .map(head -> "<th>" + head + "</th>")
                .collect(Collectors.joining());
    }

    private static String row(Disclosures.Line line, Language language) {
        Words words = Words.in(language);
        return List.of(
                line.day().toString(),
                line.account(),
                line.station(),
                words.of("Fields", line.fields()),
                words.of("Purpose", line.purpose()),
                Long.toString(line.times()),
                line.breakGlass() ? words.of("Ui", "breakGlass") : "")
                .stream()
                .map(text -> "<td>" + HtmlUtils.htmlEscape(text) + "</td>")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }
}
