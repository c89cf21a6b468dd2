package br.ix.invoice.benchmark;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes a small imported portfolio large: every account, with all that belongs to it, is copied in the database, so that a million
 * accounts are there in minutes. The copies differ in keys, public ids, references and ASN only.
 */
final class Copies {

    private static final int AT_ONCE = 20;

    private static final List<String> TABLES = List.of("""
            INSERT INTO organisation (id, public_id, external_ref, legal_name, tax_id, tax_id_type, city, state, country)
            SELECT o.id + n.k * :step, CONCAT(LPAD(HEX(n.k), 8, '0'), SUBSTRING(o.public_id, 9)), CONCAT(o.external_ref, '-', n.k),
                   o.legal_name, CONCAT(o.tax_id, '-', n.k), o.tax_id_type, o.city, o.state, o.country
            FROM benchmark_copy n JOIN organisation o ON o.id < :step WHERE n.k BETWEEN :first AND :last
            """, """
            INSERT INTO payer (organisation_id, public_id, external_ref, legal_name, tax_id, tax_id_type, language, snapshot)
            SELECT p.organisation_id + n.k * :step, CONCAT(LPAD(HEX(n.k), 8, '0'), SUBSTRING(p.public_id, 9)),
                   CONCAT(p.external_ref, '-', n.k), p.legal_name, CONCAT(p.tax_id, '-', n.k), p.tax_id_type, p.language, p.snapshot
            FROM benchmark_copy n JOIN payer p ON p.organisation_id < :step WHERE n.k BETWEEN :first AND :last
            """, """
            INSERT INTO participant (id, public_id, asn, exchange_id, joined_on, left_on)
            SELECT p.id + n.k * :step, CONCAT(LPAD(HEX(n.k), 8, '0'), SUBSTRING(p.public_id, 9)), p.asn + n.k * :accounts,
                   p.exchange_id, p.joined_on, p.left_on
            FROM benchmark_copy n JOIN participant p ON p.id < :step WHERE n.k BETWEEN :first AND :last
            """, """
            INSERT INTO participant_organisation (participant_id, effective_on, organisation_id)
            SELECT p.participant_id + n.k * :step, p.effective_on, p.organisation_id + n.k * :step
            FROM benchmark_copy n JOIN participant_organisation p ON p.participant_id < :step WHERE n.k BETWEEN :first AND :last
            """, """
            INSERT INTO participant_profile (participant_id, effective_on, profile_id)
            SELECT p.participant_id + n.k * :step, p.effective_on, p.profile_id
            FROM benchmark_copy n JOIN participant_profile p ON p.participant_id < :step WHERE n.k BETWEEN :first AND :last
            """, """
            INSERT INTO billing_account (id, public_id, external_ref, exchange_id, own_participant_id)
            SELECT a.id + n.k * :step, CONCAT(LPAD(HEX(n.k), 8, '0'), SUBSTRING(a.public_id, 9)), CONCAT(a.external_ref, '-', n.k),
                   a.exchange_id, a.own_participant_id + n.k * :step
            FROM benchmark_copy n JOIN billing_account a ON a.id < :step WHERE n.k BETWEEN :first AND :last
            """, """
            INSERT INTO billing_account_payer (billing_account_id, effective_on, organisation_id)
            SELECT p.billing_account_id + n.k * :step, p.effective_on, p.organisation_id + n.k * :step
            FROM benchmark_copy n JOIN billing_account_payer p ON p.billing_account_id < :step WHERE n.k BETWEEN :first AND :last
            """, """
            INSERT INTO billing_account_participant (participant_id, effective_on, billing_account_id, asn)
            SELECT p.participant_id + n.k * :step, p.effective_on, p.billing_account_id + n.k * :step, p.asn + n.k * :accounts
            FROM benchmark_copy n JOIN billing_account_participant p ON p.participant_id < :step WHERE n.k BETWEEN :first AND :last
            """, """
            INSERT INTO subscription (id, public_id, participant_id, exchange_id, service_id, starts_on, ends_on, settled_through, external_ref)
            SELECT s.id + n.k * :step, CONCAT(LPAD(HEX(n.k), 8, '0'), SUBSTRING(s.public_id, 9)), s.participant_id + n.k * :step,
                   s.exchange_id, s.service_id, s.starts_on, s.ends_on, s.settled_through, CONCAT(s.external_ref, '-', n.k)
            FROM benchmark_copy n JOIN subscription s ON s.id < :step WHERE n.k BETWEEN :first AND :last
            """, """
            INSERT INTO subscription_terms (subscription_id, effective_on, quantity, agreed_unit_price, discount_percent)
            SELECT t.subscription_id + n.k * :step, t.effective_on, t.quantity, t.agreed_unit_price, t.discount_percent
            FROM benchmark_copy n JOIN subscription_terms t ON t.subscription_id < :step WHERE n.k BETWEEN :first AND :last
            """, """
            INSERT INTO charge_state (subscription_id, participant_id, service_id, exchange_id, starts_on, ends_on, settled_through,
                charged_through)
            SELECT c.subscription_id + n.k * :step, c.participant_id + n.k * :step, c.service_id, c.exchange_id, c.starts_on, c.ends_on,
                   c.settled_through, c.charged_through
            FROM benchmark_copy n JOIN charge_state c ON c.subscription_id < :step WHERE n.k BETWEEN :first AND :last
            """);

    private final JdbcClient database;

    Copies(JdbcClient database) {
        this.database = database;
    }

    /** Copies what is there (so many accounts) so many times. */
    void make(int accounts, int copies) {
        database.sql("CREATE TABLE benchmark_copy (k INT NOT NULL PRIMARY KEY)").update();
        for (int k = 1; k <= copies; k++) {
            database.sql("INSERT INTO benchmark_copy (k) VALUES (:k)").param("k", k).update();
        }
        long step = 1_000_000;
        for (int first = 1; first <= copies; first += AT_ONCE) {
            for (String table : TABLES) {
                database.sql(table).param("step", step).param("accounts", accounts).param("first", first)
                        .param("last", Math.min(copies, first + AT_ONCE - 1)).update();
            }
        }
    }
}
