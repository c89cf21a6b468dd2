package br.ix.invoice.access.web;

import br.ix.invoice.access.key.ApiKey;
import br.ix.invoice.access.key.ApiKeys;
import br.ix.invoice.invoicing.BillingAccounts;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Faults;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.rest.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The keys of programs. The text of a key is in the answer of its POST and nowhere else; DELETE revokes it at once. */
@RestController
@RequestMapping(ApiKeyController.PATH)
class ApiKeyController {

    static final String PATH = "/api/v1/api-keys";

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int LONGEST_NAME = 100;
    private static final long LAST_ASN = 4_294_967_295L;

    @Schema(name = "ApiKeyForm")
    record Form(@Nullable String name, @Nullable String role, @Nullable Long asn, @Nullable String billingAccount) {
    }

    @Schema(name = "ApiKey")
    record Shown(String id, String name, String role, @Nullable Long asn, @Nullable String billingAccount, Instant createdAt) {

        static Shown of(ApiKey key) {
            return new Shown(key.publicId(), key.name(), RoleName.of(key.role()), key.asn(), key.billingAccount(), key.createdAt());
        }
    }

    record ShownOnce(String id, String key, String name, String role, @Nullable Long asn, @Nullable String billingAccount,
                     Instant createdAt) {

        static ShownOnce of(Shown shown, String text) {
            return new ShownOnce(shown.id(), text, shown.name(), shown.role(), shown.asn(), shown.billingAccount(), shown.createdAt());
        }

        @Override
        public String toString() {
            return "ShownOnce[id=%s, name=%s]".formatted(id, name);
        }
    }

    private final ApiKeys keys;
    private final BillingAccounts accounts;

    ApiKeyController(ApiKeys keys, BillingAccounts accounts) {
        this.keys = keys;
        this.accounts = accounts;
    }

    @GetMapping
    Page<Shown> list(PageQuery page) {
        return Page.of(keys.page(page.afterId(), page.rows()), page, key -> String.valueOf(key.id())).map(Shown::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<Shown> show(@PathVariable String id) {
        ApiKey key = find(id);
        return Answers.item(Shown.of(key), key.version());
    }

    @PostMapping
    @Transactional
    ResponseEntity<ShownOnce> make(@RequestBody Form form, Caller caller) {
        ApiKey.Made made = keys.make(check(form, caller));
        ApiKey key = find(made.publicId());
        return ResponseEntity.created(URI.create(PATH + "/" + made.publicId())).eTag("\"" + key.version() + "\"")
                .cacheControl(CacheControl.noStore()).body(ShownOnce.of(Shown.of(key), made.text()));
    }

    @DeleteMapping("/{id}")
    @Transactional
    ResponseEntity<Void> revoke(@PathVariable String id, @RequestHeader(name = "If-Match", required = false) String ifMatch) {
        ApiKey key = find(id);
        Answers.requireMatch(ifMatch, key.version());
        keys.revoke(key);
        return ResponseEntity.noContent().build();
    }

    private ApiKey find(String id) {
        return keys.withId(id).orElseThrow(() -> Refusal.notFound("API key", id));
    }

    private ApiKey.Grant check(Form form, Caller caller) {
        Faults faults = new Faults();
        if (form.name() == null || form.name().isBlank() || form.name().length() > LONGEST_NAME) {
            faults.add("name", form.name(), "must have 1 to %d characters".formatted(LONGEST_NAME));
        }
        Optional<Role> role = RoleName.read(form.role(), EnumSet.allOf(Role.class), faults);
        checkLimits(form, role, faults);
        String account = account(form.billingAccount(), faults);
        faults.refuseIfAny();
        return new ApiKey.Grant(form.name(), role.orElseThrow(), form.asn(), account, caller.name());
    }

    private static void checkLimits(Form form, Optional<Role> role, Faults faults) {
        boolean participant = role.equals(Optional.of(Role.PARTICIPANT));
        if (participant && (form.asn() == null) == (form.billingAccount() == null)) {
            faults.add("asn", form.asn(), "A participant's key needs either asn or billingAccount");
        }
        if (role.isPresent() && !participant && (form.asn() != null || form.billingAccount() != null)) {
            faults.add(form.asn() != null ? "asn" : "billingAccount", form.asn() != null ? form.asn() : form.billingAccount(),
                    "Only a participant's key is limited");
        }
        if (form.asn() != null && (form.asn() < 1 || form.asn() > LAST_ASN)) {
            faults.add("asn", form.asn(), "must be from 1 to " + LAST_ASN);
        }
    }

    /** The account's id as it is kept: callers may write it in capitals, and it is compared by its bytes later. */
    private @Nullable String account(@Nullable String given, Faults faults) {
        if (given == null) {
            return null;
        }
        String id = given.toLowerCase(Locale.ROOT);
        if (!UUID_TEXT.matcher(id).matches()) {
            faults.add("billingAccount", given, "must be the id of a billing account");
        } else if (!accounts.exists(id)) {
            faults.add("billingAccount", given, "There is no billing account '%s'".formatted(id));
        }
        return id;
    }
}
