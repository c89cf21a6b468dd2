package br.ix.invoice.rest.idempotency;

import br.ix.invoice.rest.Refusal;
import br.ix.invoice.rest.json.StrictJson;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/**
 * A request whose body was read once for its digest and can be read again. The parts of an upload lie in files of the server
 * and are digested from there: by name and content, because each sending draws its own boundary between them.
 */
final class KeptRequest extends HttpServletRequestWrapper {

    private static final int BUFFER = 64 * 1024;

    private final byte @Nullable [] body;
    private final byte[] digest;

    static KeptRequest of(HttpServletRequest request) throws IOException, ServletException {
        MessageDigest sha = IdempotencyKey.sha256();
        add(sha, request.getMethod());
        add(sha, request.getRequestURI());
        add(sha, request.getQueryString());
        if (isMultipart(request)) {
            addParts(sha, request);
            return new KeptRequest(request, null, sha.digest());
        }
        byte[] body = read(request);
        return new KeptRequest(request, body, sha.digest(body));
    }

    private KeptRequest(HttpServletRequest request, byte @Nullable [] body, byte[] digest) {
        super(request);
        this.body = body;
        this.digest = digest;
    }

    byte[] digest() {
        return digest;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return body == null ? super.getInputStream() : new Replay(body);
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static boolean isMultipart(HttpServletRequest request) {
        return request.getContentType() != null && request.getContentType().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static byte[] read(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(StrictJson.LONGEST_BODY + 1);
        if (body.length > StrictJson.LONGEST_BODY) {
            throw Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "content-too-large",
                    "A JSON body has at most %d bytes".formatted(StrictJson.LONGEST_BODY));
        }
        return body;
    }

    private static void addParts(MessageDigest sha, HttpServletRequest request) throws IOException, ServletException {
        new StandardServletMultipartResolver().resolveMultipart(request);
        for (Part part : request.getParts()) {
            add(sha, part.getName());
            add(sha, part.getSubmittedFileName());
            add(sha, Long.toString(part.getSize()));
            try (InputStream content = part.getInputStream()) {
                addContent(sha, content);
            }
        }
    }

    private static void addContent(MessageDigest sha, InputStream content) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            sha.update(buffer, 0, read);
        }
    }

    private static void add(MessageDigest sha, @Nullable String text) {
        sha.update((text == null ? "" : text).getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
    }

    /** The body from memory. */
    private static final class Replay extends ServletInputStream {

        private final ByteArrayInputStream content;

        Replay(byte[] body) {
            this.content = new ByteArrayInputStream(body);
        }

        @Override
        public int read() {
            return content.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return content.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return content.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("A body from memory is read at once");
        }
    }
}
