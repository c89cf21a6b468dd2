package br.ix.invoice.rest.listing;

import br.ix.invoice.rest.openapi.KnownProblem;
import br.ix.invoice.rest.openapi.KnownProblems;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Where the {@code type} of a problem leads in a browser: the catalogue, at the problem's place. Open, since who is refused may have no key. */
@Controller
class ProblemPages {

    private static final String SAMPLE = """
            HTTP/1.1 409 Conflict
            Content-Type: application/problem+json
            X-Request-Id: 1b2f3c4d-…

            {
              "type": "/problems/live-run-exists",
              "title": "Live run exists",
              "status": 409,
              "detail": "The run '…' of 2026-10 is live",
              "run": "…"
            }""";

    private final List<KnownProblem> problems = KnownProblems.all();

    @GetMapping("/problems")
    String list(Model model) {
        model.addAttribute("problems", problems);
        model.addAttribute("sample", SAMPLE);
        return "api/problems";
    }

    @GetMapping("/problems/{code}")
    String show(@PathVariable String code) {
        if (problems.stream().noneMatch(problem -> problem.code().equals(code))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/problems#" + code;
    }
}
