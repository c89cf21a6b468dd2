package br.ix.invoice.delivery;

import br.ix.invoice.audit.AuditTrail;
import br.ix.invoice.audit.Values;
import br.ix.invoice.delivery.mail.MailLog;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Documents that are sent by mail, and how that went. */
@Component
public class Mails {

    private final MailLog log;
    private final AuditTrail audit;

    Mails(MailLog log, AuditTrail audit) {
        this.log = log;
        this.audit = audit;
    }

    /** Whether mail is configured at all. */
    public boolean isOn() {
        return log.isOn();
    }

    /** Newest first. */
    public Page<MailView> list(MailFilter filter, PageQuery query) {
        return log.list(filter, query);
    }

    public MailView byId(String id) {
        return log.byId(id);
    }

    /** Sends a document or a reminder, also one that was sent before. Refused: faults (400), mail is off (409), a draft or a cancelled one (409). */
    @Transactional
    public MailView send(MailRequest request, Caller caller) {
        MailView mail = log.send(request, caller);
        audit.record("mail.asked-for", "mails/" + mail.id(), null, Values.of("invoice", mail.invoice(), "number", mail.number(), "reminder", mail.reminder()));
        return mail;
    }
}
