package br.ix.invoice.portal.web;

import br.ix.invoice.invoicing.BillingAccounts;
import br.ix.invoice.invoicing.InvoiceFilter;
import br.ix.invoice.invoicing.InvoiceState;
import br.ix.invoice.invoicing.InvoiceView;
import br.ix.invoice.invoicing.Invoices;
import br.ix.invoice.invoicing.LineView;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.participant.ParticipantCards;
import br.ix.invoice.participant.Participants;
import br.ix.invoice.portal.web.Servicos.ServicoView;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Issued invoices as the old system shows them; drafts and credit notes it did not have. */
@Component
class Faturas {

    static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");

    private final Invoices invoices;
    private final BillingAccounts accounts;
    private final Exchanges exchanges;
    private final Participants participants;
    private final ParticipantCards cards;
    private final Servicos servicos;

    Faturas(Invoices invoices, BillingAccounts accounts, Exchanges exchanges, Participants participants, ParticipantCards cards, Servicos servicos) {
        this.invoices = invoices;
        this.accounts = accounts;
        this.exchanges = exchanges;
        this.participants = participants;
        this.cards = cards;
        this.servicos = servicos;
    }

    /** The documents with an ASN (null: any) at an exchange (null: any). */
    List<InvoiceView> documents(@Nullable Long asn, @Nullable String exchange, Caller caller) {
        return found(new InvoiceFilter(exchange, asn, null, null, null, null, null, null, null, true), caller);
    }

    /** Those that an integer is the number of: one of each issuer, and a second where it was taken over twice. */
    List<InvoiceView> numbered(long number, Caller caller) {
        return exchanges.issuers().stream().map(issuer -> "%s %09d".formatted(issuer.seriesPrefix(), number).strip())
                .flatMap(shown -> found(InvoiceFilter.ofNumber(shown, true), caller).stream()).toList();
    }

    private List<InvoiceView> found(InvoiceFilter filter, Caller caller) {
        return Page.all(query -> invoices.newest(filter, query, caller, PORTUGUESE), Whose.MOST).stream().filter(Faturas::isShown).toList();
    }

    static boolean isShown(InvoiceView invoice) {
        return invoice.state() != InvoiceState.DRAFT && !invoice.kind().equals("CREDIT_NOTE");
    }

    /** Newest due date first. */
    List<FaturaView> views(List<InvoiceView> documents, @Nullable Long asn, Caller caller) {
        Map<String, String> owners = owners(documents, asn, caller);
        Set<Long> charged = new HashSet<>(participants.withPublicIds(Set.copyOf(owners.values())).values());
        charged.addAll(participants.keyed(documents.stream().flatMap(Faturas::members).collect(Collectors.toSet())).values());
        Map<String, ServicoView> services = servicos.of(cards.withKeys(charged), held -> true).stream()
                .collect(Collectors.toMap(ServicoView::uuid, Function.identity()));
        String home = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return documents.stream().map(document -> FaturaView.of(document, owners.get(document.id()), services(document, services), home))
                .sorted(Comparator.comparing(FaturaView::vencimento, Comparator.nullsFirst(Comparator.naturalOrder())).reversed()).toList();
    }

    /** Who is charged, as {@code asn@exchange}: of an account that several share more than one. */
    private static Stream<String> members(InvoiceView document) {
        return lines(document).stream().map(LineView::asn).filter(Objects::nonNull).distinct().map(asn -> asn + "@" + document.exchange());
    }

    private static List<ServicoView> services(InvoiceView document, Map<String, ServicoView> known) {
        return lines(document).stream().map(LineView::subscription).distinct().flatMap(id -> Optional.ofNullable(known.get(id)).stream()).toList();
    }

    /** By the id of a document the uuid of the participant that it charges: of several that one which is asked for, or the first. */
    private Map<String, String> owners(List<InvoiceView> documents, @Nullable Long asn, Caller caller) {
        Map<String, String> named = new HashMap<>();
        documents.forEach(document -> asn(document, asn).ifPresent(number -> named.put(document.id(), number + "@" + document.exchange())));
        Map<String, Long> keys = named.isEmpty() ? Map.of() : participants.keyed(Set.copyOf(named.values()));
        Map<Long, String> uuids = new HashMap<>();
        participants.withIds(keys.values()).forEach((key, participant) -> uuids.put(key, participant.publicId().toString()));
        Map<String, String> owners = new HashMap<>();
        Map<String, Optional<String>> ofAccounts = new HashMap<>();
        for (InvoiceView document : documents) {
            // A document of free lines names nobody.
            Long key = named.containsKey(document.id()) ? keys.get(named.get(document.id())) : null;
            Optional<String> owner = key != null ? Optional.ofNullable(uuids.get(key))
                    : ofAccounts.computeIfAbsent(document.billingAccount(), account -> accounts.byId(account, caller).participants().stream().findFirst());
            owner.ifPresent(uuid -> owners.put(document.id(), uuid));
        }
        return owners;
    }

    private static Optional<Long> asn(InvoiceView document, @Nullable Long asked) {
        List<Long> asns = lines(document).stream().map(LineView::asn).filter(Objects::nonNull).distinct().toList();
        return asked != null && asns.contains(asked) ? Optional.of(asked) : asns.stream().findFirst();
    }

    private static List<LineView> lines(InvoiceView document) {
        return document.lines() == null ? List.of() : document.lines();
    }
}
