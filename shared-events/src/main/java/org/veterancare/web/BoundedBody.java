package org.veterancare.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;

/** A body that may not be larger than it should, take longer than it should, or take the room of all others. */
final class BoundedBody extends ServletInputStream {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final ServletInputStream body;
    private final BodyMemory memory;
    private final LongSupplier nanos;
    private final long end;
    private long read;
    private long counted;

    /**
     * @param within how long the whole of it may take from now on
     * @param nanos as {@link System#nanoTime}
     */
    BoundedBody(ServletInputStream body, BodyMemory memory, Duration within, LongSupplier nanos) {
        this.body = body;
        this.memory = memory;
        this.nanos = nanos;
        this.end = nanos.getAsLong() + within.toNanos();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            int count = body.read(buffer, offset, length);
            count(Math.max(0, count));
            return count;
        } catch (IOException broken) {
            if (broken instanceof SocketTimeoutException || broken.getCause() instanceof SocketTimeoutException) {
                throw Problem.of(ProblemCode.REQUEST_TIMEOUT);
            }
            throw broken;
        }
    }

    private void count(int bytes) {
        read += bytes;
        if (read > HttpJson.MAX_BODY) {
            throw Problem.of(ProblemCode.BODY_TOO_LARGE);
        }
        if (nanos.getAsLong() - end > 0) {
            throw Problem.of(ProblemCode.REQUEST_TIMEOUT);
        }
        long more = Math.max(0, read - BodyMemory.FREE) - counted;
        if (!memory.take(more)) {
            throw Problem.of(ProblemCode.SERVER_BUSY).retryAfter(SOON);
        }
        counted += more;
    }

    /** What it held is garbage now. */
    void done() {
        memory.giveBack(counted);
        counted = 0;
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
