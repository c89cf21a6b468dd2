package br.ix.invoice.rest.bulk;

import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.rest.idempotency.OncePerPart;
import br.ix.invoice.rest.problem.Problems;
import br.ix.invoice.rest.request.ApiPath;
import br.ix.invoice.rest.request.RequestAllowance;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * Many items by one request, for the collections that are loaded in numbers. Each element goes through the very method that answers the POST of one,
 * as if it had been sent by itself: the same checks, its own transaction, its own entries. So one that is refused changes nothing and stops no other.
 */
@RestController
class BulkResource {

    private static final String BASE = ApiPath.BASE;

    private final SinglePosts posts;
    private final OncePerPart once;
    private final RequestAllowance allowance;
    private final Problems problems;

    BulkResource(SinglePosts posts, OncePerPart once, RequestAllowance allowance, Problems problems) {
        this.posts = posts;
        this.once = once;
        this.allowance = allowance;
        this.problems = problems;
    }

    @PostMapping({BASE + "/exchanges/bulk", BASE + "/organisations/bulk", BASE + "/participant-profiles/bulk", BASE + "/participants/bulk",
            BASE + "/billing-accounts/bulk", BASE + "/services/bulk", BASE + "/prices/bulk", BASE + "/tax-rules/bulk", BASE + "/indices/bulk",
            BASE + "/subscriptions/bulk", BASE + "/contracts/bulk", BASE + "/invoices/bulk", BASE + "/payments/bulk", BASE + "/mail-contacts/bulk"})
    ResponseEntity<BulkResults> create(@RequestBody BulkRequest body, Caller caller, HttpServletRequest request, HttpServletResponse response) {
        List<JsonNode> elements = body.elements();
        count(elements.size(), request, response);
        OncePerPart.Parts parts = once.begin(request);
        List<BulkResult> results = new Bulk(posts.at(collection(request)), caller, parts, failure -> problems.problem(request, failure)).make(elements);
        HttpHeaders headers = new HttpHeaders();
        if (parts.wereAllKept(results.size())) {
            headers.set("Idempotency-Replayed", "true");
        }
        return ResponseEntity.ok().headers(headers).body(BulkResults.of(results));
    }

    /** Each element counts as a request; the first is the one that the gate has counted. */
    private void count(int elements, HttpServletRequest request, HttpServletResponse response) {
        long wait = allowance.take(request.getUserPrincipal().getName(), elements - 1);
        if (wait > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
            throw Refusal.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests",
                    "Each of the %d elements counts as a request, and so many are too many in this minute: go on in %d s, or with fewer".formatted(elements, wait));
        }
    }

    private static String collection(HttpServletRequest request) {
        String pattern = (String) request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern.substring(0, pattern.length() - "/bulk".length());
    }
}
