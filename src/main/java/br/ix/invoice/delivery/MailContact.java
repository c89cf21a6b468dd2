package br.ix.invoice.delivery;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/** An address that gets mails about an organisation (its id), by its role. */
public record MailContact(String id, String organisation, Role role, String address, Instant madeAt, String madeBy, @JsonIgnore long key) {

    /** {@code BILLING} gets documents, {@code DUNNING} reminders, {@code COPY} both; where nobody has the first two, the organisation's own address does. */
    public enum Role { BILLING, DUNNING, COPY }
}
