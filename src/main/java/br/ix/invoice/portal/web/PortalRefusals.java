package br.ix.invoice.portal.web;

import br.ix.invoice.rest.Fault;
import br.ix.invoice.rest.problem.Problem;
import br.ix.invoice.rest.problem.RefusalForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * How the old system refused: {@code {"field": ["message"]}} with 400, where no field is at fault under {@code non_field_errors}; anything else
 * {@code {"detail": "..."}}. What is a conflict here was a fault of input there.
 */
@Component
class PortalRefusals implements RefusalForm {

    private static final String JSON = "application/json";
    private static final String NO_FIELD = "non_field_errors";

    @Override
    public boolean isFor(String path) {
        return PortalAddresses.isOne(path);
    }

    @Override
    public Said say(Problem problem) {
        boolean ofInput = problem.status() == HttpStatus.BAD_REQUEST.value() || problem.status() == HttpStatus.CONFLICT.value();
        return ofInput ? new Said(HttpStatus.BAD_REQUEST.value(), JSON, faults(problem))
                : new Said(problem.status(), JSON, Map.of("detail", Portuguese.of(problem)));
    }

    private static Map<String, List<String>> faults(Problem problem) {
        Map<String, List<String>> faults = new LinkedHashMap<>();
        boolean ofFields = problem.status() == HttpStatus.BAD_REQUEST.value();
        for (Fault fault : ofFields ? problem.faults() : List.<Fault>of()) {
            faults.computeIfAbsent(fault.field().isEmpty() ? NO_FIELD : fault.field(), field -> new ArrayList<>()).add(Portuguese.of(fault));
        }
        return faults.isEmpty() ? Map.of(NO_FIELD, List.of(Portuguese.of(problem))) : faults;
    }
}
