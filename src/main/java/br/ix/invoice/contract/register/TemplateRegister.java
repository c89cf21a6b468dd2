package br.ix.invoice.contract.register;

import br.ix.invoice.bulk.Candidate;
import br.ix.invoice.bulk.Register;
import br.ix.invoice.contract.ContractTemplates;
import br.ix.invoice.contract.text.Placeholders;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the templates; their key is kind and first day. Public for the face and the web package. */
@Component
public class TemplateRegister extends Register<TemplateRow, List<TemplateRow>> {

    private final TemplateRows rows;

    TemplateRegister(TemplateRows rows) {
        super("contract template", "validFrom");
        this.rows = rows;
    }

    /** One page in the order in which they were made. */
    public List<TemplateRow> page(PageQuery query) {
        return rows.all().stream().filter(row -> row.id() > query.afterId()).limit(query.rows()).toList();
    }

    public Optional<TemplateRow> withPublicId(String publicId) {
        return rows.all().stream().filter(row -> row.publicId().equals(publicId)).findFirst();
    }

    @Override
    protected @Nullable String keyOf(Form form) {
        return form.get("validFrom") == null ? null : key(form.get("kind"), form.get("validFrom"));
    }

    private static String key(@Nullable String kind, Object validFrom) {
        return (kind == null ? "" : kind) + "@" + validFrom;
    }

    @Override
    protected Map<String, TemplateRow> storedUnder(Collection<String> keys) {
        return rows.all().stream().filter(row -> keys.contains(key(row.kind(), row.validFrom())))
                .collect(Collectors.toMap(row -> key(row.kind(), row.validFrom()), Function.identity()));
    }

    @Override
    protected Optional<TemplateRow> addressed(String publicId) {
        return withKeys(withPublicId(publicId).map(row -> List.of(row.id())).orElse(List.of())).stream().findFirst();
    }

    @Override
    protected List<TemplateRow> withKeys(Collection<Long> ids) {
        rows.lock(ids);
        return rows.all().stream().filter(row -> ids.contains(row.id())).toList();
    }

    @Override
    protected Form formOf(TemplateRow row, @Nullable LocalDate on) {
        return Form.of(new ContractTemplates.Given(row.kind(), row.validFrom().toString(), row.pt(), row.en()));
    }

    @Override
    protected List<TemplateRow> references(List<Candidate<TemplateRow>> candidates) {
        return rows.all();
    }

    @Override
    protected @Nullable TemplateRow check(Candidate<TemplateRow> candidate, List<TemplateRow> all) {
        Inputs in = candidate.inputs();
        TemplateRow there = candidate.stored();
        in.require("validFrom", "textPt", "textEn");
        String kind = in.text("kind", 60);
        LocalDate from = in.day("validFrom");
        ContractText pt = text(in, "textPt", there == null ? null : there.pt());
        ContractText en = text(in, "textEn", there == null ? null : there.en());
        if (all.stream().anyMatch(other -> (there == null || other.id() != there.id()) && Objects.equals(other.kind(), kind)
                && other.validFrom().equals(from))) {
            candidate.conflict("CONTRACT_TEMPLATE_EXISTS", "validFrom", "has a template of this kind already");
        }
        if (in.isRefused() || pt == null || en == null || from == null) {
            return null;
        }
        return new TemplateRow(there == null ? 0 : there.id(), there == null ? 0 : there.version(),
                there == null ? UUID.randomUUID().toString() : there.publicId(), kind, from, String.valueOf(pt.content()),
                String.valueOf(en.content()));
    }

    private static @Nullable ContractText text(Inputs in, String field, @Nullable String there) {
        String given = in.raw(field);
        List<String> unknown = given == null ? List.of() : Placeholders.unknownIn(given);
        if (!unknown.isEmpty()) {
            in.refuse("UNKNOWN_PLACEHOLDER", field, "has {%s}, which is none of {%s}".formatted(String.join("}, {", unknown),
                    String.join("}, {", Placeholders.names())));
        }
        return ContractChecks.text(in, field, there == null ? null : ContractText.of(there));
    }

    @Override
    protected void vet(List<Candidate<TemplateRow>> changed) {
        // a contract has a copy of its texts: a template may change at any time
    }

    @Override
    protected void insert(List<Candidate<TemplateRow>> made) {
        rows.insert(made.stream().map(Candidate::value).toList());
        made.forEach(one -> one.written(withPublicId(one.value().publicId()).orElseThrow().id()));
    }

    @Override
    protected void update(List<Candidate<TemplateRow>> changed) {
        rows.update(changed.stream().map(Candidate::value).toList());
    }

    @Override
    protected void announce(List<Candidate<TemplateRow>> made, List<Candidate<TemplateRow>> changed) {
        // nobody keeps a copy of a template
    }

    @Override
    protected void remove(List<TemplateRow> removed) {
        List<Long> ids = removed.stream().map(TemplateRow::id).toList();
        rows.useOf(ids).ifPresent(contract -> {
            throw Refusal.conflict("contract-template-in-use", "The contract '%s' was drawn up from the template: make another one that begins later"
                    .formatted(contract)).with("contract", contract);
        });
        rows.delete(ids);
    }
}
