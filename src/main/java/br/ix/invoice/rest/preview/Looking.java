package br.ix.invoice.rest.preview;

import java.util.function.Supplier;

/** Whether what this thread does is only looked at and taken back: then nobody is asked to decide it. Public: what looks says so, what asks looks here. */
public final class Looking {

    private static final ThreadLocal<Boolean> NOW = new ThreadLocal<>();

    private Looking() {
    }

    public static boolean isNow() {
        return NOW.get() != null;
    }

    public static <T> T at(Supplier<T> deed) {
        boolean outermost = NOW.get() == null;
        NOW.set(Boolean.TRUE);
        try {
            return deed.get();
        } finally {
            if (outermost) {
                NOW.remove();
            }
        }
    }
}
