package br.ix.invoice.payment.bankweb;

import br.ix.invoice.payment.BankMovementView;
import br.ix.invoice.payment.BankMovements;
import br.ix.invoice.payment.BankMovements.AssignMovement;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What banks told, of all files: the work lists, and what a person decides. */
@RestController
@RequestMapping("/api/v1/bank-movements")
class BankMovementController {

    private static final AssignMovement SUGGESTED = new AssignMovement(null, null);

    private final BankMovements movements;

    BankMovementController(BankMovements movements) {
        this.movements = movements;
    }

    /** That a person has dealt with a movement, and how. */
    record SettleMovement(@Nullable String reason) {
    }

    @GetMapping
    Page<BankMovementView> list(PageQuery page, @RequestParam(required = false) @Nullable String state,
                                @RequestParam(defaultValue = "false") boolean task) {
        return movements.list(task, MovementStates.of(state), page);
    }

    @GetMapping("/{id}")
    ResponseEntity<BankMovementView> item(@PathVariable String id) {
        return answer(movements.withId(id));
    }

    @PostMapping("/{id}/assign")
    ResponseEntity<BankMovementView> assign(Caller caller, @PathVariable String id, @RequestBody(required = false) @Nullable AssignMovement request) {
        return answer(movements.assign(id, request == null ? SUGGESTED : request, caller));
    }

    @PostMapping("/{id}/settle")
    ResponseEntity<BankMovementView> settle(Caller caller, @PathVariable String id, @RequestBody SettleMovement request) {
        return answer(movements.settle(id, request.reason(), caller.name()));
    }

    private static ResponseEntity<BankMovementView> answer(BankMovementView movement) {
        return Answers.item(movement, movement.version());
    }
}
