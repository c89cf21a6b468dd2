package br.ix.invoice.participant.register;

import br.ix.invoice.bulk.Candidate;
import br.ix.invoice.bulk.Register;
import br.ix.invoice.participant.Address;
import br.ix.invoice.participant.OrganisationRecord;
import br.ix.invoice.participant.OrganisationsChanged;
import br.ix.invoice.participant.OrganisationsDeletionRequested;
import br.ix.invoice.participant.register.OrganisationRow.Phone;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps the organisations; their key is {@code externalRef}, where they have one. Public for the face and the web package. */
@Component
public class OrganisationRegister extends Register<OrganisationRow, Map<String, Reference>> {

    private static final List<String> TAX_ID_TYPES = List.of("CNPJ", "CPF", "OTHER");
    private static final List<String> LANGUAGES = List.of("pt", "en");

    private final OrganisationRows rows;
    private final ApplicationEventPublisher events;

    OrganisationRegister(OrganisationRows rows, ApplicationEventPublisher events) {
        super("organisation", "externalRef");
        this.rows = rows;
        this.events = events;
    }

    /** One page in the order of the keys; {@code own}: only organisations of these participants, null: all. */
    public Page<OrganisationRow> page(PageQuery query, @Nullable Set<Long> own) {
        return Page.ofKeys(rows.page(query.afterId(), query.rows(), own), query, rows::read);
    }

    public Optional<OrganisationRow> withPublicId(String publicId) {
        return rows.read(keys(publicId)).stream().findFirst();
    }

    /** Whether it is an organisation of one of these participants, at any time. */
    public boolean belongsTo(OrganisationRow row, Set<Long> participants) {
        return rows.page(row.id() - 1, 1, participants).contains(row.id());
    }

    /** Rows by key, in the order of their keys. */
    public List<OrganisationRow> read(Collection<Long> ids) {
        return rows.read(ids);
    }

    @Override
    protected @Nullable String keyOf(Form form) {
        return form.get("externalRef");
    }

    @Override
    protected Map<String, OrganisationRow> storedUnder(Collection<String> keys) {
        return rows.lock(rows.withExternalRefs(keys).values().stream().map(Reference::id).toList()).stream()
                .collect(Collectors.toMap(OrganisationRow::externalRef, Function.identity()));
    }

    @Override
    protected Optional<OrganisationRow> addressed(String publicId) {
        return rows.lock(keys(publicId)).stream().findFirst();
    }

    private List<Long> keys(String publicId) {
        return rows.withPublicIds(Set.of(publicId)).values().stream().map(Reference::id).toList();
    }

    @Override
    protected List<OrganisationRow> withKeys(Collection<Long> ids) {
        return rows.lock(ids);
    }

    @Override
    protected Form formOf(OrganisationRow row, @Nullable LocalDate on) {
        Address address = row.address();
        return Form.of(new OrganisationRecord(row.externalRef(), row.legalName(), row.taxId(), row.taxIdType(), address.street(),
                address.number(), address.complement(), address.district(), address.city(), address.state(), address.postalCode(),
                address.country(), row.email(), row.responsible(), row.language(), row.phone().areaCode(), row.phone().number(),
                row.phone().extension()));
    }

    /** By external reference: who has it. */
    @Override
    protected Map<String, Reference> references(List<Candidate<OrganisationRow>> candidates) {
        return rows.withExternalRefs(candidates.stream().map(one -> one.inputs().raw("externalRef")).filter(ref -> ref != null)
                .collect(Collectors.toSet()));
    }

    @Override
    protected @Nullable OrganisationRow check(Candidate<OrganisationRow> candidate, Map<String, Reference> taken) {
        Inputs in = candidate.inputs();
        OrganisationRow there = candidate.stored();
        in.require("legalName");
        String externalRef = in.text("externalRef", 60);
        Reference taker = externalRef == null ? null : taken.get(externalRef);
        if (taker != null && (there == null || taker.id() != there.id())) {
            candidate.conflict("ORGANISATION_EXISTS", "externalRef", "belongs to another organisation");
        }
        String type = taxIdType(in);
        String language = in.oneOf("language", LANGUAGES);
        return new OrganisationRow(there == null ? 0 : there.id(), there == null ? 0 : there.version(),
                there == null ? UUID.randomUUID().toString() : there.publicId(), externalRef, in.text("legalName", 150),
                taxId(in, type), type, address(in), in.email("email"), in.text("responsible", 150),
                language == null ? "pt" : language, phone(in));
    }

    /** Whether a text, with or without mask, is a CPF with right digits. */
    public static boolean isCpf(String text) {
        return TaxId.isCpf(TaxId.canonical(text));
    }

    private static String taxIdType(Inputs in) {
        String type = in.oneOf("taxIdType", TAX_ID_TYPES);
        String taxId = in.raw("taxId");
        return type != null ? type : taxId == null ? "OTHER" : TaxId.typeOf(taxId);
    }

    private static @Nullable String taxId(Inputs in, String type) {
        String given = in.text("taxId", 30);
        if (given == null || type.equals("OTHER")) {
            if (in.raw("taxId") == null && !type.equals("OTHER")) {
                in.refuse("MISSING", "taxId", "is required with taxIdType " + type);
            }
            return given;
        }
        String canonical = TaxId.canonical(given);
        if (type.equals("CNPJ") ? !TaxId.isCnpj(canonical) : !TaxId.isCpf(canonical)) {
            in.refuse("INVALID_TAX_ID", "taxId", "is not a %s: its form or its check digits are wrong".formatted(type));
        }
        return canonical;
    }

    /** The address; in a request its fields stand in an object, in an import beside the others. */
    private static Address address(Inputs in) {
        String at = in.form().fields().containsKey("address.street") ? "address." : "";
        return new Address(in.text(at + "street", 150), in.text(at + "number", 20), in.text(at + "complement", 100),
                in.text(at + "district", 100), in.text(at + "city", 100), in.capitals(at + "state", 40),
                in.text(at + "postalCode", 20), in.country(at + "country"));
    }

    private static Phone phone(Inputs in) {
        boolean request = in.form().fields().containsKey("phone.number");
        return request ? new Phone(in.text("phone.areaCode", 10), in.text("phone.number", 60), in.text("phone.extension", 20))
                : new Phone(in.text("phoneAreaCode", 10), in.text("phoneNumber", 60), in.text("phoneExtension", 20));
    }

    @Override
    protected void vet(List<Candidate<OrganisationRow>> changed) {
        // an organisation may change at any time: issued documents have their own snapshot
    }

    @Override
    protected void insert(List<Candidate<OrganisationRow>> made) {
        rows.insert(made.stream().map(Candidate::value).toList());
        Map<String, Reference> written = rows.withPublicIds(made.stream().map(one -> one.value().publicId()).toList());
        made.forEach(one -> one.written(written.get(one.value().publicId()).id()));
    }

    @Override
    protected void update(List<Candidate<OrganisationRow>> changed) {
        rows.update(changed.stream().map(Candidate::value).toList());
    }

    @Override
    protected void announce(List<Candidate<OrganisationRow>> made, List<Candidate<OrganisationRow>> changed) {
        events.publishEvent(new OrganisationsChanged(Stream.concat(made.stream(), changed.stream()).map(Candidate::id).toList()));
    }

    @Override
    protected void remove(List<OrganisationRow> removed) {
        List<Long> ids = removed.stream().map(OrganisationRow::id).toList();
        Set<Long> used = rows.used(ids);
        removed.stream().filter(one -> used.contains(one.id())).findFirst().ifPresent(one -> {
            throw Refusal.conflict("organisation-in-use", "A participant has the organisation '%s' (%s) or did: it cannot be deleted"
                    .formatted(one.publicId(), one.legalName()));
        });
        events.publishEvent(new OrganisationsDeletionRequested(ids));
        rows.delete(ids);
    }
}
