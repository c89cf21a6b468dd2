package br.ix.invoice.decision;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whether this thread applies what was approved, and what that came to when it was asked. */
final class Applying {

    private static final ThreadLocal<String> NOW = new ThreadLocal<>();

    private Applying() {
    }

    /** Null: it does not. */
    static @Nullable String now() {
        return NOW.get();
    }

    static <T> T what(String what, Supplier<T> deed) {
        NOW.set(what);
        try {
            return deed.get();
        } finally {
            NOW.remove();
        }
    }
}
