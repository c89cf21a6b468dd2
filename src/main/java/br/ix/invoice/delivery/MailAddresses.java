package br.ix.invoice.delivery;

import br.ix.invoice.audit.AuditTrail;
import br.ix.invoice.audit.Values;
import br.ix.invoice.delivery.mail.MailBounceRows;
import br.ix.invoice.delivery.mail.MailContactRows;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** To which addresses the mails about organisations go, and to which nothing is sent any more. */
@Component
public class MailAddresses {

    private final MailContactRows contacts;
    private final MailBounceRows bounces;
    private final AuditTrail trail;

    MailAddresses(MailContactRows contacts, MailBounceRows bounces, AuditTrail trail) {
        this.contacts = contacts;
        this.bounces = bounces;
        this.trail = trail;
    }

    /** Of an organisation (id), or (null) all, in the order of their making. */
    public Page<MailContact> contacts(@Nullable String organisation, PageQuery query) {
        return contacts.list(organisation, query);
    }

    public MailContact contact(String id) {
        return contacts.byId(id);
    }

    /** Faults are refused (400), one that is there already, too (409). */
    @Transactional
    public MailContact addContact(MailContactRequest request, Caller caller) {
        MailContact made = contacts.insert(request, caller.name());
        trail.record("mail-contact.created", "mail-contacts/" + made.id(), null,
                Values.of("organisation", made.organisation(), "role", made.role(), "address", made.address()));
        return made;
    }

    @Transactional
    public void removeContact(String id) {
        MailContact removed = contacts.byId(id);
        contacts.delete(id);
        trail.record("mail-contact.deleted", "mail-contacts/" + id,
                Values.of("organisation", removed.organisation(), "role", removed.role(), "address", removed.address()), null);
    }

    /** Newest first. */
    public Page<MailBounce> bounces(PageQuery query) {
        return bounces.list(query);
    }

    public MailBounce bounce(String id) {
        return bounces.byId(id);
    }

    /** Nothing is sent to an address from now on, until the mark is taken away; one that is marked stays as it is marked. */
    @Transactional
    public MailBounce mark(MailBounceRequest request, Caller caller) {
        MailBounce marked = bounces.mark(request, caller.name());
        trail.record("mail-bounce.created", "mail-bounces/" + marked.id(), null, Values.of("address", marked.address(), "reason", marked.reason()));
        return marked;
    }

    @Transactional
    public void unmark(String id) {
        MailBounce marked = bounces.byId(id);
        bounces.delete(id);
        trail.record("mail-bounce.deleted", "mail-bounces/" + id, Values.of("address", marked.address(), "reason", marked.reason()), null);
    }
}
