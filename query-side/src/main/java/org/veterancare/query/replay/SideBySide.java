package org.veterancare.query.replay;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.web.util.HtmlUtils;
import org.veterancare.web.Language;
import tools.jackson.databind.JsonNode;

/** Two moments of a case as a page with a column each; what differs is marked. */
final class SideBySide {

    private SideBySide() {}

    static String page(Language language, String from, JsonNode before, String to, JsonNode after) {
        boolean english = language == Language.EN;
        Map<String, String> left = leaves(before);
        Map<String, String> right = leaves(after);
        StringBuilder rows = new StringBuilder();
        Map<String, String> all = new TreeMap<>(left);
        all.putAll(right);
        all.keySet().forEach(path -> rows.append(row(path, left.get(path), right.get(path))));
        return """
            <!DOCTYPE html>
            <html lang="%s"><head><meta charset="utf-8"><title>%s</title>
            <link rel="stylesheet" href="/ui/style.css"></head>
            <body><main><h1>%s</h1><table class="diff">
            <thead><tr><th>%s</th><th>%s</th><th>%s</th></tr></thead>
            <tbody>
            %s</tbody></table></main></body></html>
            """
                .formatted(
                        language.locale().toLanguageTag(),
                        english ? "Compare" : "对比",
                        english ? "The case at two moments" : "个案的两个时点",
                        english ? "Field" : "字段",
                        HtmlUtils.htmlEscape(from),
                        HtmlUtils.htmlEscape(to),
                        rows);
    }

    private static String row(String path, String left, String right) {
        String kind = Objects.equals(left, right) ? "same" : "changed";
        return "<tr class=\"" + kind + "\"><th>" + HtmlUtils.htmlEscape(path) + "</th><td>" + shown(left)
                + "</td><td>" + shown(right) + "</td></tr>\n";
    }

    private static String shown(String value) {
        return value == null ? "" : HtmlUtils.htmlEscape(value);
    }

    private static Map<String, String> leaves(JsonNode tree) {
        Map<String, String> leaves = new TreeMap<>();
        collect("", tree, leaves);
        return leaves;
    }

    private static void collect(String path, JsonNode node, Map<String, String> leaves) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(path + "/" + field.getKey(), field.getValue(), leaves));
        } else if (node.isArray()) {
            for (int at = 0; at < node.size(); at++) {
                collect(path + "/" + at, node.get(at), leaves);
            }
        } else {
            leaves.put(path, node.asString());
        }
    }
}
