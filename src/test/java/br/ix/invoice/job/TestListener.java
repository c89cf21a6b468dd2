package br.ix.invoice.job;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.modulith.events.ApplicationModuleListener;

/** A listener after commit as any module may have one; what it is told to fail on, it fails on. */
@TestComponent
public class TestListener {

    /** What it hears. */
    public record Told(String word) {
    }

    static final Set<String> FAILING = ConcurrentHashMap.newKeySet();
    static final Set<String> HANDLED = ConcurrentHashMap.newKeySet();

    @ApplicationModuleListener(id = "test-listener")
    public void on(Told event) {
        if (FAILING.contains(event.word())) {
            throw new IllegalStateException("told to fail on " + event.word());
        }
        HANDLED.add(event.word());
    }
}
