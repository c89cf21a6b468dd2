package br.ix.invoice.rest.bulk;

import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.idempotency.OncePerPart;
import br.ix.invoice.rest.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** The elements of one request, made one after the other. */
record Bulk(SinglePost post, Caller caller, OncePerPart.Parts parts, Function<Exception, Problem> problems) {

    /** Without a database none of the others can be made, and each would wait for it in vain. */
    private static final String DATABASE_IS_AWAY = "database-unavailable";

    List<BulkResult> make(List<JsonNode> elements) {
        List<BulkResult> results = new ArrayList<>(elements.size());
        Problem away = null;
        for (int index = 0; index < elements.size(); index++) {
            if (away != null) {
                results.add(BulkResult.refused(index, away));
                continue;
            }
            try {
                results.add(made(index, elements.get(index)));
            } catch (OncePerPart.WholeRequestRefused whole) {
                throw whole.refusal();
            } catch (RuntimeException failure) {
                Problem problem = problems.apply(failure);
                away = problem.code().equals(DATABASE_IS_AWAY) ? problem : null;
                results.add(refused(index, problem));
            }
        }
        return results;
    }

    private BulkResult made(int index, JsonNode element) {
        return BulkResult.read(parts.once(index, () -> BulkResult.made(index, post.make(element, caller)).written()));
    }

    /** A refusal is kept as the answer of its element; a failure of ours is not: the next try may make it. */
    private BulkResult refused(int index, Problem problem) {
        BulkResult result = BulkResult.refused(index, problem);
        return problem.status() >= HttpStatus.INTERNAL_SERVER_ERROR.value() ? result : BulkResult.read(parts.keep(index, result.written()));
    }
}
