package org.veterancare.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.util.WebUtils;

/** A request whose body is bounded, and may be looked at before it is read. */
final class BoundedRequest extends HttpServletRequestWrapper {

    /** From the first byte of a body to its last. */
    private static final Duration SLOWEST = Duration.ofSeconds(10);

    private final BodyMemory memory;
    private BoundedBody body;
    private ServletInputStream held;

    BoundedRequest(HttpServletRequest request, BodyMemory memory) {
        super(request);
        this.memory = memory;
    }

    /**
     * The whole body, which can be read afterwards as if nobody had.
     *
     * @throws Problem where it is too large or too slow
     */
    static byte[] whole(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readAllBytes();
        WebUtils.getNativeRequest(request, BoundedRequest.class).held = new Held(bytes);
        return bytes;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (held != null) {
            return held;
        }
        if (body == null) {
            body = new BoundedBody(super.getInputStream(), memory, SLOWEST, System::nanoTime);
        }
        return body;
    }

    void done() {
        if (body != null) {
            body.done();
        }
    }

    private static final class Held extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Held(byte[] bytes) {
            this.bytes = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return bytes.read(buffer, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("it is all there");
        }
    }
}
