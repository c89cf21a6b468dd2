package br.ix.invoice.delivery.mail;

import br.ix.invoice.delivery.EventType;
import br.ix.invoice.delivery.outbox.Happening;
import br.ix.invoice.delivery.outbox.Teller;
import br.ix.invoice.dunning.Dunning;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Puts reminders into the outbox, each once. */
@Component
class ReminderMails implements Teller {

    private final MailServer server;
    private final MailSettings settings;
    private final Dunning dunning;
    private final MailRows rows;

    ReminderMails(MailServer server, MailSettings settings, Dunning dunning, MailRows rows) {
        this.server = server;
        this.settings = settings;
        this.dunning = dunning;
        this.rows = rows;
    }

    @Override
    public boolean wants(EventType type) {
        return type == EventType.REMINDER_DUE && settings.automatic() && server.isOn();
    }

    @Override
    public void tell(Happening happening) {
        if (wants(happening.type())) {
            rows.insertReminders(dunning.reminders(happening.subjects(), Locale.ENGLISH).stream().filter(one -> !one.invoices().isEmpty()).toList());
        }
    }
}
