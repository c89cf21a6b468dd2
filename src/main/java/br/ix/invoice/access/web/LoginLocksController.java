package br.ix.invoice.access.web;

import br.ix.invoice.access.LoginLock;
import br.ix.invoice.access.LoginLocks;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is locked now after failed logins; DELETE lifts a lock at once. */
@RestController
@RequestMapping("/api/v1/login-locks")
class LoginLocksController {

    private final LoginLocks locks;

    LoginLocksController(LoginLocks locks) {
        this.locks = locks;
    }

    @GetMapping
    Page<LoginLock> list(PageQuery page) {
        return locks.page(page);
    }

    @GetMapping("/{id}")
    ResponseEntity<LoginLock> show(@PathVariable String id) {
        LoginLock lock = locks.byId(id);
        return Answers.item(lock, lock.failures());
    }

    @DeleteMapping("/{id}")
    @Transactional
    ResponseEntity<Void> lift(@PathVariable String id, @RequestHeader(name = "If-Match", required = false) String ifMatch) {
        LoginLock lock = locks.byId(id);
        Answers.requireMatch(ifMatch, lock.failures());
        locks.lift(lock);
        return ResponseEntity.noContent().build();
    }
}
