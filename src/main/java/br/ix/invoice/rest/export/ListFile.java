package br.ix.invoice.rest.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;

/**
 * A list as a file: a line of names, then a line for each item, page after page, each read when the one before is written, so that neither memory nor a
 * connection of the database is held for the whole. Public: the console exports what its pages show in the same way.
 */
public final class ListFile {

    public static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private static final Set<String> NO_FILTER = Set.of("limit", "after", "format", "lang", "expand");
    private static final int LONGEST_NAME = 120;

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Columns columns;

    public ListFile(Type item, HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
        this.columns = Columns.of(item);
    }

    /** Some items, and the way to those behind them. */
    public interface Part {

        List<?> items();

        /** Null: these were the last. */
        @Nullable Part next();
    }

    /** What is offered as name: the address and what it is filtered by, {@code invoices-sp-2026-10.csv}. */
    public ContentDisposition disposition(String base) {
        Stream<String> filters = request.getParameterMap().entrySet().stream().filter(one -> !NO_FILTER.contains(one.getKey())).map(one -> one.getValue()[0]);
        String name = Stream.concat(Stream.of(request.getRequestURI().substring((request.getContextPath() + base).length())), filters)
                .map(word -> word.replaceAll("[^A-Za-z0-9._]+", "-").replaceAll("^[-.]+|-+$", "")).filter(word -> !word.isEmpty()).collect(Collectors.joining("-"));
        return ContentDisposition.attachment().filename((name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name) + ".csv").build();
    }

    /** Writes all; a fault after something was sent breaks the connection off, so that nobody takes a part for the whole. */
    public void write(Part first, OutputStream out) throws IOException {
        try {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            writer.write(columns.header());
            for (Part part = first; part != null; part = part.next()) {
                for (Object item : part.items()) {
                    writer.write(columns.line(item));
                }
            }
            writer.flush();
        } catch (RuntimeException failure) {
            if (response.isCommitted()) {
                throw new BrokenOff(request.getRequestURI(), failure);
            }
            response.setHeader("Content-Disposition", null);
            response.setContentType(null);
            throw failure;
        }
    }
}
