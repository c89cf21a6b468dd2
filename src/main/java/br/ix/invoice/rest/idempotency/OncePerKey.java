package br.ix.invoice.rest.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Runs a request once for a key. Key and effect are one transaction, opened here around the handler: either both are there or
 * neither. A request that is refused (400 and above) is rolled back and may be sent again under the same key.
 */
@Component
class OncePerKey {

    private final IdempotencyKeys keys;
    private final TransactionTemplate transaction;
    private final Set<String> runningHere = ConcurrentHashMap.newKeySet();

    OncePerKey(IdempotencyKeys keys, PlatformTransactionManager transactions) {
        this.keys = keys;
        this.transaction = new TransactionTemplate(transactions);
    }

    void run(IdempotencyKey key, KeptRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!runningHere.add(key.hash())) {
            throw IdempotencyKeys.stillRunning();
        }
        try {
            ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
            runOrReplay(key, request, answer, chain);
            answer.copyBodyToResponse();
        } catch (ServletFailure wrapped) {
            throw wrapped.failure;
        } catch (UncheckedIOException wrapped) {
            throw wrapped.getCause();
        } finally {
            runningHere.remove(key.hash());
        }
    }

    /** Lets a request through whose parts are answered once each ({@link OncePerPart}); nothing is opened around them. */
    void runInParts(IdempotencyKey key, KeptRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (!runningHere.add(key.hash())) {
            throw IdempotencyKeys.stillRunning();
        }
        try {
            request.setAttribute(OncePerPart.KEY, new OncePerPart.Keyed(key, key.fingerprint(request.digest())));
            chain.doFilter(request, response);
        } finally {
            runningHere.remove(key.hash());
        }
    }

    /** Another process may claim the key between our look and our claim: then its answer is there at the second look. */
    private void runOrReplay(IdempotencyKey key, KeptRequest request, ContentCachingResponseWrapper answer, FilterChain chain) {
        try {
            transaction.executeWithoutResult(status -> once(key, request, answer, new Handler(chain, status)));
        } catch (IdempotencyKeys.ClaimedMeanwhile claimed) {
            transaction.executeWithoutResult(status -> once(key, request, answer, new Handler(chain, status)));
        }
    }

    private void once(IdempotencyKey key, KeptRequest request, ContentCachingResponseWrapper answer, Handler handler) {
        String fingerprint = key.fingerprint(request.digest());
        Optional<KeptAnswer> first = keys.lockOrRefuse(key, fingerprint);
        if (first.isPresent()) {
            replay(key, first.get(), answer);
            return;
        }
        keys.claim(key, fingerprint);
        handler.run(request, answer);
        if (handler.hasEffect(request, answer)) {
            keys.remember(key, KeptAnswer.of(fingerprint, key, answer));
        }
    }

    private static void replay(IdempotencyKey key, KeptAnswer first, ContentCachingResponseWrapper answer) {
        try {
            first.replay(key, answer);
        } catch (IOException callerIsGone) {
            throw new UncheckedIOException(callerIsGone);
        }
    }

    /** The rest of the chain within the transaction of the key. */
    private record Handler(FilterChain chain, TransactionStatus transaction) {

        void run(HttpServletRequest request, HttpServletResponse answer) {
            try {
                chain.doFilter(request, answer);
            } catch (IOException callerIsGone) {
                throw new UncheckedIOException(callerIsGone);
            } catch (ServletException failure) {
                throw new ServletFailure(failure);
            }
        }

        /** Whether what was done stays: a refusal and a preview are rolled back, and nothing else may be. */
        boolean hasEffect(HttpServletRequest request, HttpServletResponse answer) {
            boolean refused = answer.getStatus() >= HttpStatus.BAD_REQUEST.value();
            boolean preview = transaction.isRollbackOnly() && "true".equals(request.getParameter("preview"));
            if (refused || preview) {
                transaction.setRollbackOnly();
                return false;
            }
            return true;
        }
    }

    /** Carries a checked exception through the transaction, which rolls back on it. */
    private static final class ServletFailure extends RuntimeException {

        private final ServletException failure;

        ServletFailure(ServletException failure) {
            super(failure);
            this.failure = failure;
        }
    }
}
