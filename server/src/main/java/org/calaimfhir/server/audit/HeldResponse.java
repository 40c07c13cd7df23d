package org.calaimfhir.server.audit;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Optional;

/** An answer of which nothing leaves before it is written down, whatever is flushed inside. */
final class HeldResponse extends HttpServletResponseWrapper {

    /** What Tomcat holds by itself: from here on those inside take an answer for begun. */
    private static final int BEGUN = 8 * 1024;

    private final HeldAnswer answer;
    private PrintWriter writer;

    HeldResponse(HttpServletResponse response, HeldAnswer answer) {
        super(response);
        this.answer = answer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return answer;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(answer, Charset.forName(getCharacterEncoding())));
        }
        return writer;
    }

    @Override
    public void flushBuffer() {
        Optional.ofNullable(writer).ifPresent(PrintWriter::flush);
    }

    @Override
    public boolean isCommitted() {
        return answer.held() > BEGUN || super.isCommitted();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        forget();
    }

    @Override
    public void reset() {
        super.reset();
        forget();
    }

    @Override
    public void sendError(int status) throws IOException {
        forget();
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        forget();
        super.sendError(status, message);
    }

    private void forget() {
        writer = null;
        answer.forget();
    }

    void finish() throws IOException {
        flushBuffer();
        answer.finish();
    }
}
