package br.ix.invoice.legacy.extract;

import br.ix.invoice.legacy.Extraction;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemStreamException;

/** Says in words why an extraction failed, and what to do. */
record FailureText(Extraction extraction, Definition definition) {

    String of(Exception failure) {
        String text = place(failure) + cause(failure);
        return extraction.database().withoutSecrets(text);
    }

    private String place(Exception failure) {
        String step = failure instanceof StepFailed failed ? failed.step() : "";
        return definition.files().stream().filter(file -> file.name().equals(step)).findFirst()
                .map(file -> "Query batch-jobs/extract-%s/%s for '%s' failed. ".formatted(extraction.kind(), file.query(), file.name())).orElse("");
    }

    private String cause(Throwable failure) {
        SQLException sql = first(failure, SQLException.class);
        if (sql != null) {
            return sql(sql);
        }
        IOException io = first(failure, IOException.class);
        if (io != null) {
            return "The folder '%s' cannot be written: %s".formatted(extraction.folder(), io instanceof FileSystemException
                    ? io.getClass().getSimpleName().replace("Exception", "") + " " + io.getMessage() : words(io));
        }
        ItemStreamException definition = first(failure, ItemStreamException.class);
        return definition != null ? words(definition) : words(last(failure));
    }

    private String sql(SQLException refused) {
        String state = Objects.toString(refused.getSQLState(), "");
        String database = "'" + extraction.database().shown() + "'";
        if (state.startsWith("28")) {
            return "The database %s refused user '%s' or the password: %s".formatted(database, extraction.database().user(), words(refused));
        }
        if (words(refused).startsWith("No suitable driver")) {
            return "The address %s is of no database that can be read: give jdbc:mysql://, jdbc:mariadb:// or jdbc:postgresql://".formatted(database);
        }
        if (isBroken(state, refused)) {
            return "There is no connection to the database %s, or it broke: %s. Nothing was written; start again.".formatted(database, words(refused));
        }
        if (state.startsWith("42S") || state.equals("42P01") || state.equals("42703")) {
            return "A table or column is missing in %s: %s. Adapt the query to the tables that are there.".formatted(database, words(refused));
        }
        if (state.equals("22021")) {
            return "A text in %s is not in the encoding that it tells: %s. Write convert_to(COLUMN, 'SQL_ASCII') AS COLUMN in the query: bytes are taken for UTF-8, or for Latin-1."
                    .formatted(database, words(refused));
        }
        return "The database %s refused: %s (SQLSTATE %s)".formatted(database, words(refused), state);
    }

    /** Connector/J tells a connection that ends within a row by the exception in its words only. */
    private static boolean isBroken(String state, SQLException refused) {
        return state.startsWith("08") || state.startsWith("57P") || state.equals("70100") || first(refused, EOFException.class) != null
                || Objects.toString(refused.getMessage(), "").contains("EOFException");
    }

    /** The first line: what follows is for who reads the driver's code. */
    private static String words(Throwable failure) {
        return Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName()).strip().lines()
                .findFirst().orElse("").strip().replaceAll("\\.$", "");
    }

    private static Throwable last(Throwable failure) {
        return chain(failure).reduce((before, after) -> after).orElse(failure);
    }

    private static <T extends Throwable> @Nullable T first(Throwable failure, Class<T> type) {
        return chain(failure).filter(type::isInstance).map(type::cast).findFirst().orElse(null);
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(20);
    }
}
