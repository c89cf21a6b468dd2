package br.ix.invoice.rest.problem;

import br.ix.invoice.rest.Fault;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.rest.json.UnreadableBody;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.databind.exc.JsonNodeException;

/** Which problem an exception is; one place lists them all, the most exact first. Null: none of these, a fault of ours. */
final class Translation {

    private static final String TRY_AGAIN = "Another request holds the same rows: try again in a moment";

    private static final int ILLEGAL_MIX_OF_COLLATIONS = 1267;

    private Translation() {
    }

    static @Nullable Problem of(Exception exception) {
        if (exception instanceof Refusal refusal) {
            return Problem.of(refusal);
        }
        if (exception instanceof DataAccessException || exception instanceof CannotCreateTransactionException) {
            return ofDatabase(exception);
        }
        if (exception instanceof HttpMessageNotReadableException unreadable) {
            return Problem.of(UnreadableBody.refusal(unreadable));
        }
        if (exception instanceof MethodArgumentTypeMismatchException mismatch) {
            return Problem.of(new Fault(mismatch.getName(), "must be " + kind(mismatch.getRequiredType()), mismatch.getValue()));
        }
        if (exception instanceof ErrorResponse response) {
            return ofFramework(response);
        }
        if (exception instanceof JsonNodeException) {
            return Problem.of(HttpStatus.BAD_REQUEST, "unreadable-body", "A value of the body has another type than is expected there");
        }
        if (exception instanceof RequestRejectedException) {
            return ofStatus(HttpStatus.BAD_REQUEST);
        }
        if (exception instanceof InvalidParameterException) {
            return Problem.of(HttpStatus.BAD_REQUEST, "bad-request", "The parameters cannot be decoded: UTF-8, percent-encoded, is expected");
        }
        return exception instanceof MultipartException
                ? Problem.of(HttpStatus.BAD_REQUEST, "unreadable-body", "The parts of the upload cannot be read") : null;
    }

    private static @Nullable Problem ofDatabase(Exception exception) {
        if (CutOff.isCauseOf(exception)) {
            return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "query-too-long",
                    "What this request asks of the database takes too long and was cut off: ask for less, by a filter or a smaller limit");
        }
        if (exception instanceof DuplicateKeyException) {
            return Problem.of(HttpStatus.CONFLICT, "already-exists", "There is one with the same key already");
        }
        if (exception instanceof UncategorizedSQLException uncategorized && isOfOtherLetters(uncategorized)) {
            return Problem.of(HttpStatus.BAD_REQUEST, "value-out-of-range", "A code or id has letters that none can have");
        }
        if (exception instanceof DataIntegrityViolationException) {
            return isDataFault(exception)
                    ? Problem.of(HttpStatus.BAD_REQUEST, "value-out-of-range", "A value is too long or out of the range of its field")
                    : Problem.of(HttpStatus.CONFLICT, "in-use", "Something else hangs on this, or what it refers to is gone");
        }
        if (exception instanceof ConcurrencyFailureException || exception instanceof TransientDataAccessException) {
            return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "busy", TRY_AGAIN).withHeader("Retry-After", "1");
        }
        if (exception instanceof DataAccessResourceFailureException || exception instanceof CannotGetJdbcConnectionException
                || exception instanceof CannotCreateTransactionException) {
            return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "database-unavailable",
                    "The database does not answer: try again later").withHeader("Retry-After", "5");
        }
        return null;
    }

    /** Spring has no type for it: a code of letters beyond ASCII was compared with a column of ASCII (MySQL and MariaDB: 1267). */
    private static boolean isOfOtherLetters(UncategorizedSQLException exception) {
        return exception.getSQLException().getErrorCode() == ILLEGAL_MIX_OF_COLLATIONS;
    }

    /** SQLSTATE class 22: the value itself, not its relation to other rows. */
    private static boolean isDataFault(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState().startsWith("22");
            }
        }
        return false;
    }

    private static Problem ofFramework(ErrorResponse response) {
        if (response instanceof MissingServletRequestParameterException missing) {
            return Problem.of(new Fault(missing.getParameterName(), "is required", null));
        }
        if (response instanceof MissingServletRequestPartException missing) {
            return Problem.of(new Fault(missing.getRequestPartName(), "is required", null));
        }
        if (response instanceof MissingRequestValueException missing) {
            return Problem.of(HttpStatus.BAD_REQUEST, "invalid-input", missing.getMessage());
        }
        Problem problem = ofStatus(response.getStatusCode());
        for (Map.Entry<String, List<String>> header : response.getHeaders().headerSet()) {
            problem = problem.withHeader(header.getKey(), String.join(", ", header.getValue()));
        }
        return problem;
    }

    /** What a status alone says, for refusals that the framework made before a controller was asked. */
    static Problem ofStatus(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        if (known == null) {
            return Problem.of(status, "refused", "The request was refused with status " + status.value());
        }
        return switch (known) {
            case BAD_REQUEST -> Problem.of(known, "bad-request", "The request cannot be read");
            case UNAUTHORIZED -> Problem.of(known, "authentication-required", "Say who calls: Basic with a user, or Bearer with an API key");
            case FORBIDDEN -> Problem.of(known, "role-may-not", "Your role may not do this");
            case NOT_FOUND -> Problem.of(known, "not-found", "There is nothing at this address");
            case METHOD_NOT_ALLOWED -> Problem.of(known, "method-not-allowed", "This address does not have this method: see the header Allow");
            case NOT_ACCEPTABLE -> Problem.of(known, "not-acceptable", "What Accept asks for is not served here");
            case CONTENT_TOO_LARGE -> Problem.of(known, "content-too-large", "The upload is longer than is taken here");
            case UNSUPPORTED_MEDIA_TYPE -> Problem.of(known, "unsupported-media-type", "This Content-Type is not read here: see the header Accept");
            case SERVICE_UNAVAILABLE -> Problem.of(known, "busy", TRY_AGAIN).withHeader("Retry-After", "5");
            default -> Problem.of(known, known.is5xxServerError() ? "unexpected" : "refused", known.getReasonPhrase());
        };
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == null) {
            return "readable";
        }
        if (type.isEnum()) {
            return "one of " + List.of(type.getEnumConstants());
        }
        return switch (type.getSimpleName()) {
            case "Long", "long", "Integer", "int" -> "an integer";
            case "Boolean", "boolean" -> "true or false";
            case "LocalDate" -> "a day, yyyy-mm-dd";
            case "YearMonth" -> "a month, yyyy-mm";
            case "Instant" -> "an instant, for example 2026-10-01T12:00:00Z";
            default -> "a " + type.getSimpleName().toLowerCase(Locale.ROOT);
        };
    }
}
