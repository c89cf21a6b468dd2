package br.ix.invoice.remittance;

import br.ix.invoice.remittance.register.MakeRemittance;
import br.ix.invoice.remittance.register.RemittanceRows;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files for banks, for REST and the console. */
@Component
public class Remittances {

    private final MakeRemittance making;
    private final RemittanceRows rows;

    Remittances(MakeRemittance making, RemittanceRows rows) {
        this.making = making;
        this.rows = rows;
    }

    /**
     * Makes the next file of an issuer, of what has waited longest and all that goes to the same customer of the same bank, at most 10,000; 409 where
     * nothing waits.
     */
    @Transactional
    public RemittanceView make(MakeFile request, Caller caller) {
        return withId(making.make(request, caller));
    }

    /** In the order in which they were made. */
    public Page<RemittanceView> page(PageQuery query) {
        return Page.of(rows.page(query), query, item -> String.valueOf(item.key()));
    }

    /** The newest first. */
    public Page<RemittanceView> newest(PageQuery query) {
        return Page.of(rows.newest(query), query, item -> String.valueOf(item.key()));
    }

    /** 404 where there is none. */
    public RemittanceView withId(String id) {
        return rows.withId(id).orElseThrow(() -> Refusal.notFound("remittance", id));
    }

    /** The file as the bank takes it, the same at each call. */
    public byte[] content(RemittanceView remittance) {
        return rows.content(remittance.key()).getBytes(StandardCharsets.US_ASCII);
    }

    /** Issuers (codes) for which something waits to be sent, with how much. */
    public List<Waiting> waiting() {
        return rows.waiting();
    }

    /** What of an issuer waits to be sent. */
    public record Waiting(String issuer, long instructions) {
    }

    /** For which issuer (code) a file is made. */
    public record MakeFile(@Nullable String issuer) {
    }
}
