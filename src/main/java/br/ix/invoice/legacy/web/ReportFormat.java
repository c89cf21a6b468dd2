package br.ix.invoice.legacy.web;

import br.ix.invoice.rest.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** How a report is answered: as {@code format} says, else as {@code Accept} does, else JSON. */
enum ReportFormat {
    JSON(MediaType.APPLICATION_JSON),
    TEXT(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8)),
    CSV(new MediaType("text", "csv", StandardCharsets.UTF_8));

    private final MediaType type;

    ReportFormat(MediaType type) {
        this.type = type;
    }

    MediaType type() {
        return type;
    }

    static ReportFormat of(@Nullable String format, @Nullable String accept) {
        if (format != null) {
            return Arrays.stream(values()).filter(one -> one.word().equals(format)).findFirst()
                    .orElseThrow(() -> Refusal.invalid("format", format, "is not a format of the report; there are '%s'".formatted(
                            Arrays.stream(values()).map(ReportFormat::word).collect(Collectors.joining("', '")))));
        }
        if (accept == null || accept.contains("json")) {
            return JSON;
        }
        return accept.contains("text/csv") ? CSV : accept.contains("text/plain") ? TEXT : JSON;
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
