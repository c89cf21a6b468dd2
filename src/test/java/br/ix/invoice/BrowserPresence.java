package br.ix.invoice;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs browser tests where Chromium and its driver are found. */
class BrowserPresence implements ExecutionCondition {

    private static final AtomicBoolean SAID = new AtomicBoolean();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Browser.isInstalled()) {
            return ConditionEvaluationResult.enabled("Chromium is here");
        }
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            throw new AssertionError("CI runs the browser tests, and there is no Chromium with its driver. Install chromium and chromium-driver.");
        }
        if (SAID.compareAndSet(false, true)) {
            System.err.println("NOT RUN: browser tests (no Chromium)");
        }
        return ConditionEvaluationResult.disabled("no Chromium");
    }
}
