package br.ix.invoice.delivery.mail;

import br.ix.invoice.delivery.MailContact;
import br.ix.invoice.delivery.MailContact.Role;
import br.ix.invoice.delivery.mail.Letters.NoLetter;
import br.ix.invoice.invoicing.InvoicePrint.Payer;
import br.ix.invoice.participant.Organisation;
import br.ix.invoice.participant.Participants;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** To whom a mail goes: the contacts that an organisation has today by their roles, and where it has none, its own address. */
@Component
class Recipients {

    private final MailContactRows contacts;
    private final Participants participants;

    Recipients(MailContactRows contacts, Participants participants) {
        this.contacts = contacts;
        this.participants = participants;
    }

    List<String> ofDocument(Payer payer) throws NoLetter {
        return with(payer, Role.BILLING);
    }

    /** Those of reminders; where there are none, those of documents. */
    List<String> ofReminder(Payer payer) throws NoLetter {
        return with(payer, Role.DUNNING, Role.BILLING);
    }

    /** Those of the first role that anybody has, and all that get copies; each address once. */
    private List<String> with(Payer payer, Role... roles) throws NoLetter {
        List<MailContact> all = contacts.of(payer.id());
        List<String> meant = Stream.of(roles).map(role -> of(role, all)).filter(found -> !found.isEmpty()).findFirst().orElse(own(payer));
        if (meant.isEmpty()) {
            throw new NoLetter("The organisation '%s' has no e-mail address and no contact: enter one, then send again".formatted(payer.legalName()));
        }
        return once(Stream.concat(meant.stream(), of(Role.COPY, all).stream()).toList());
    }

    private static List<String> of(Role role, List<MailContact> all) {
        return all.stream().filter(contact -> contact.role() == role).map(MailContact::address).toList();
    }

    /** The address of today; that which the document knows where the organisation is gone. */
    private List<String> own(Payer payer) {
        return Stream.ofNullable(participants.organisationByPublicId(UUID.fromString(payer.id())).map(Organisation::email).orElse(payer.email())).toList();
    }

    private static List<String> once(Collection<String> addresses) {
        Map<String, String> seen = new TreeMap<>();
        List<String> each = new ArrayList<>();
        addresses.stream().filter(address -> seen.put(address.toLowerCase(Locale.ROOT), address) == null).forEach(each::add);
        return each;
    }
}
