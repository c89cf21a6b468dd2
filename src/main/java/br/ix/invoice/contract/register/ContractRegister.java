package br.ix.invoice.contract.register;

import br.ix.invoice.bulk.Candidate;
import br.ix.invoice.bulk.Register;
import br.ix.invoice.contract.ContractRecord;
import br.ix.invoice.contract.text.Placeholders;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the contracts; their key is their public id, so that one that is imported keeps its. An input with {@link #REPLACES} takes
 * the place of the valid contract that is there, any other leaves it. Public for the face and the web package.
 */
@Component
public class ContractRegister extends Register<ContractRow, ContractReferences.Found> {

    /** The field by which a request, not an import, takes the place of another valid contract. */
    public static final String REPLACES = "replaces";

    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-f]{32}");

    private final ContractRows rows;
    private final ContractTexts texts;
    private final ContractReferences references;
    private final ContractChecks checks;
    private final ContractStates states;
    private final ContractSignatures signatures;

    ContractRegister(ContractRows rows, ContractTexts texts, ContractReferences references, ContractChecks checks, ContractStates states,
                     ContractSignatures signatures) {
        super("contract", "id");
        this.rows = rows;
        this.texts = texts;
        this.references = references;
        this.checks = checks;
        this.states = states;
        this.signatures = signatures;
    }

    public Optional<ContractRow> withPublicId(String publicId) {
        return texts.read(rows.read(rows.withPublicIds(Set.of(publicId)).values())).stream().findFirst();
    }

    /** An id with dashes in small letters, as 32 hexadecimal signs are too; null: it is none. */
    static @Nullable String canonical(String id) {
        String signs = id.toLowerCase(Locale.ROOT).replace("-", "");
        return !HEXADECIMAL.matcher(signs).matches() ? null : signs.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }

    @Override
    protected @Nullable String keyOf(Form form) {
        return form.get("id") == null ? null : canonical(form.get("id"));
    }

    @Override
    protected Map<String, ContractRow> storedUnder(Collection<String> keys) {
        return withKeys(rows.withPublicIds(keys).values()).stream().collect(Collectors.toMap(ContractRow::publicId, Function.identity()));
    }

    @Override
    protected Optional<ContractRow> addressed(String publicId) {
        return withKeys(rows.withPublicIds(Set.of(publicId)).values()).stream().findFirst();
    }

    @Override
    protected List<ContractRow> withKeys(Collection<Long> ids) {
        return texts.read(rows.lock(ids));
    }

    @Override
    protected Form formOf(ContractRow row, @Nullable LocalDate on) {
        ContractRow.Signature signature = row.signature();
        return Form.of(new ContractRecord(row.publicId(), Long.toString(row.participant().asn()), row.exchange().code(), row.kind(),
                row.pt().content(), row.en() == null ? null : row.en().content(), Boolean.toString(row.valid()),
                Boolean.toString(row.isSigned()), signature == null ? null : Objects.toString(signature.on(), null),
                signature == null ? null : signature.by()));
    }

    @Override
    protected ContractReferences.Found references(List<Candidate<ContractRow>> candidates) {
        return references.find(candidates);
    }

    @Override
    protected @Nullable ContractRow check(Candidate<ContractRow> candidate, ContractReferences.Found found) {
        return checks.check(candidate, found);
    }

    /** What was signed stays as it was signed. Those that are no longer valid make room first, for others of the same list. */
    @Override
    protected void vet(List<Candidate<ContractRow>> changed) {
        for (Candidate<ContractRow> one : changed) {
            boolean otherText = !one.before().pt().equals(one.value().pt()) || !Objects.equals(one.before().en(), one.value().en());
            if (one.before().isSigned() && one.value().isSigned() && otherText) {
                one.conflict("CONTRACT_SIGNED", "textPt", "is signed: draw up another contract, or take back the signature first");
            }
        }
        rows.withdraw(changed.stream().filter(one -> !one.inputs().isRefused() && one.before().valid() && !one.value().valid())
                .map(Candidate::id).toList());
    }

    @Override
    protected void insert(List<Candidate<ContractRow>> made) {
        List<Candidate<ContractRow>> placed = states.place(made);
        texts.keep(placed.stream().map(Candidate::value).toList());
        rows.insert(placed.stream().map(Candidate::value).toList());
        Map<String, Long> written = rows.withPublicIds(placed.stream().map(one -> one.value().publicId()).toList());
        placed.forEach(one -> one.written(written.get(one.value().publicId())));
        signatures.begin(placed.stream().filter(one -> one.value().isSigned()).collect(Collectors.toMap(Candidate::id, Candidate::value)), true);
    }

    @Override
    protected void update(List<Candidate<ContractRow>> changed) {
        List<Candidate<ContractRow>> placed = states.place(changed);
        texts.keep(placed.stream().map(Candidate::value).toList());
        rows.update(placed.stream().map(Candidate::value).toList());
        states.keepSignatures(placed);
    }

    @Override
    protected void announce(List<Candidate<ContractRow>> made, List<Candidate<ContractRow>> changed) {
        states.announce(made, changed);
    }

    @Override
    protected void remove(List<ContractRow> removed) {
        List<Long> ids = removed.stream().map(ContractRow::id).toList();
        List<Long> signed = signatures.everSignedHere(ids);
        removed.stream().filter(one -> signed.contains(one.id())).findFirst().ifPresent(one -> {
            throw Refusal.conflict("contract-signed", "The contract '%s' was signed: it can be withdrawn (valid: false), not deleted".formatted(one.publicId()));
        });
        rows.delete(ids);
        states.announceGone(removed);
    }

    /** Removes one that was never signed. */
    @Override
    public void delete(String publicId, @Nullable String ifMatch) {
        addressed(publicId).filter(row -> !signatures.everSigned(List.of(row.id())).isEmpty()).ifPresent(row -> {
            throw Refusal.conflict("contract-signed", "The contract '%s' was signed: it can be withdrawn (valid: false), not deleted"
                    .formatted(publicId));
        });
        super.delete(publicId, ifMatch);
    }

    /** What looks like a placeholder in a text that a request gives, and is none, is refused; an old text keeps what it has. */
    public static List<String> unknownPlaceholders(@Nullable String text) {
        return text == null ? List.of() : Placeholders.unknownIn(text);
    }
}
