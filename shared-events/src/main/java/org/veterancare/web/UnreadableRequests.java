package org.veterancare.web;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.http.MimeHeaders;
import org.springframework.http.HttpHeaders;

/** What the server itself cannot read, such as a broken request line, before any filter has seen it. */
public final class UnreadableRequests extends ErrorReportValve {

    private static final ProblemTexts TITLES = new ProblemTexts();

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ProblemCode code = code(request, response.getStatus());
        response.setStatus(code.status());
        try {
            SafeHeaders.write(null, request.isSecure(), response::setHeader);
            if (code == ProblemCode.TOKEN_INVALID) {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, SecurityProblems.INVALID);
            }
            response.setHeader("Cache-Control", "no-store");
            response.setContentType("application/problem+json");
            response.setCharacterEncoding("UTF-8");
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write("{\"type\":\"urn:veterancare:problem:%s\",\"title\":\"%s\",\"status\":%d,\"code\":\"%s\"}"
                        .formatted(
                                code.code(), TITLES.title(code, Language.ZH), response.getStatus(), code.code()));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException gone) {
            container.getLogger().debug("the caller hung up");
        }
    }

    /** Of headers that are too large, the one that was being read when there was no more room tells whose fault it is (Z5). */
    private static ProblemCode code(Request request, int status) {
        MimeHeaders read = request.getCoyoteRequest().getMimeHeaders();
        int last = read.size() - 1;
        if (status != 400 || last < 0 || !read.getValue(last).isNull()) {
            return ProblemCode.of(status);
        }
        return read.getName(last).equalsIgnoreCase(HttpHeaders.AUTHORIZATION)
                ? ProblemCode.TOKEN_INVALID
                : ProblemCode.HEADERS_TOO_LARGE;
    }
}
