package br.ix.invoice.invoicing.reading;

import br.ix.invoice.invoicing.BillingWorld;
import br.ix.invoice.invoicing.BillingWorld.Participant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A document for a test, issued with number 1 unless told otherwise; written as posting leaves it. */
public final class TestDocument {

    private final BillingWorld world;
    private final JdbcClient jdbc;
    private final long account;
    private String state = "ISSUED";
    private @Nullable Long number = 1L;
    private String total = "690.0000";
    private LocalDate dueOn = LocalDate.of(2999, 1, 15);
    private String period = "2026-10";
    private long issuer;
    private @Nullable Long run;
    private boolean preview;

    public TestDocument(BillingWorld world, JdbcClient jdbc, long account) {
        this.world = world;
        this.jdbc = jdbc;
        this.account = account;
        this.issuer = issuer(world);
    }

    /** An issuer of its own, whose series has its code in capitals as prefix. */
    public static long issuer(BillingWorld world) {
        long issuer = world.insert("INSERT INTO issuer (code, legal_name, series_prefix, due_days) VALUES (?, 'Issuer', ?, 10)",
                world.code("i"), world.code("S"));
        world.publish(new br.ix.invoice.ix.IssuersChanged(java.util.List.of(issuer)));
        return issuer;
    }

    public TestDocument issuer(long other) {
        issuer = other;
        return this;
    }

    public TestDocument number(long other) {
        number = other;
        return this;
    }

    public TestDocument draftOf(long itsRun) {
        state = "DRAFT";
        number = null;
        run = itsRun;
        return this;
    }

    public TestDocument preview() {
        preview = true;
        return this;
    }

    public TestDocument total(String amount) {
        total = amount;
        return this;
    }

    public TestDocument period(String month) {
        period = month;
        return this;
    }

    public TestDocument dueOn(LocalDate day) {
        dueOn = day;
        return this;
    }

    /** Writes it with a line for each participant; its public id. */
    public String of(long subscription, Participant... charged) {
        long id = jdbc.sql("SELECT COALESCE(MAX(id), 0) + 1 FROM invoice").query(Long.class).single() + 1_000_000;
        String publicId = UUID.randomUUID().toString();
        jdbc.sql("""
                INSERT INTO invoice (id, public_id, kind, regular, preview, state, run_id, billing_account_id, organisation_id, exchange_id,
                    issuer_id, issuer_print_id, period, number, issued_on, due_on, currency, subtotal, tax_total, total, bill_to, hash)
                SELECT ?, ?, 'REGULAR', 1, ?, ?, ?, a.id, p.organisation_id, a.exchange_id, ?,
                    (SELECT MAX(id) FROM issuer_print WHERE issuer_id = ?), ?, ?, '2026-11-01', ?, 'BRL', ?, 0, ?, payer.snapshot, 'hash'
                FROM billing_account a JOIN billing_account_payer p ON p.billing_account_id = a.id
                JOIN payer ON payer.organisation_id = p.organisation_id WHERE a.id = ?
                """).params(id, publicId, preview ? 1 : 0, state, run, issuer, issuer, period, number, dueOn, total, total, account).update();
        int position = 0;
        for (Participant participant : charged) {
            jdbc.sql("""
                    INSERT INTO invoice_line (invoice_id, position, subscription_id, service_id, asn, description, from_on, until_on,
                        quantity, unit_price, subscription_discount, profile_discount, days, base, amount)
                    SELECT ?, ?, s.id, s.service_id, ?, 'Port', '2026-10-01', '2026-10-31', 1, 690, 0, 50, 31, 31, ?
                    FROM subscription s WHERE s.id = ?
                    """).params(id, ++position, participant.asn(), total, subscription).update();
        }
        return publicId;
    }
}
