package org.veterancare.web;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/** What the server itself cannot read, such as a broken request line, before any filter has seen it. */
public final class UnreadableRequests extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ProblemCode code = ProblemCode.of(status);
        try {
            SafeHeaders.write(null, request.isSecure(), response::setHeader);
            response.setHeader("Cache-Control", "no-store");
            response.setContentType("application/problem+json");
            response.setCharacterEncoding("UTF-8");
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write("{\"type\":\"urn:veterancare:problem:%s\",\"title\":\"%s\",\"status\":%d,\"code\":\"%s\"}"
                        .formatted(code.code(), TITLES.title(code, Language.ZH), status, code.code()));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException gone) {
            container.getLogger().debug("the caller hung up");
        }
    }

    private static final ProblemTexts TITLES = new ProblemTexts();
}
