package br.ix.invoice.contract;

import br.ix.invoice.bulk.BulkOutcome;
import br.ix.invoice.bulk.Remembered;
import br.ix.invoice.bulk.TakeBack;
import br.ix.invoice.contract.register.ContractPages;
import br.ix.invoice.contract.register.ContractRegister;
import br.ix.invoice.contract.register.ContractRow;
import br.ix.invoice.contract.register.ContractSignatures;
import br.ix.invoice.contract.register.Signing;
import br.ix.invoice.contract.text.Passages;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Faults;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Patch;
import br.ix.invoice.rest.Refusal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Contracts, for other modules. */
@Component
public class Contracts {

    private final ContractRegister register;
    private final ContractPages pages;
    private final ContractSignatures signatures;
    private final Signing signing;
    private final Patch patch;

    Contracts(ContractRegister register, ContractPages pages, ContractSignatures signatures, Signing signing, Patch patch) {
        this.register = register;
        this.pages = pages;
        this.signatures = signatures;
        this.signing = signing;
        this.patch = patch;
    }

    /** A page of what a caller may see, the newest first; with texts where they are asked for. */
    public Page<ContractView> list(PageQuery query, ContractFilter wanted, Caller caller) {
        Page<ContractRow> page = pages.page(query, wanted, caller);
        Map<Long, String> templates = pages.templatesOf(page.items());
        return page.map(row -> view(row, templates, null));
    }

    /** One with its texts and signatures; one that does not exist, or is another's, is refused (404). */
    public ContractView byId(String id, Caller caller) {
        ContractRow row = visible(id, caller);
        List<ContractView.Signature> past = signatures.of(row.id()).stream().map(one -> new ContractView.Signature(one.signedOn(),
                one.signedBy(), one.endedOn(), one.endedBecause())).toList();
        return view(row, pages.templatesOf(List.of(row)), past);
    }

    /** One as it is drawn on paper, in a language or (null) in that of the organisation; in Portuguese where it has no English text. */
    public ContractPrint print(String id, Caller caller, @Nullable Locale asked) {
        ContractRow row = visible(id, caller);
        Locale wanted = asked == null ? pages.languageOf(row) : asked;
        String english = row.printedEn();
        boolean inEnglish = english != null && !wanted.getLanguage().equals("pt");
        ContractRow.Signature signature = row.signature();
        return new ContractPrint(UUID.fromString(row.publicId()), row.participant().asn(), row.exchange().code(),
                inEnglish ? Locale.ENGLISH : Locale.forLanguageTag("pt"), Passages.of(inEnglish ? english : String.valueOf(row.printedPt())),
                row.drawnUpOn(), row.isSigned(), signature == null ? null : signature.on(), signature == null ? null : signature.by());
    }

    /**
     * Draws up a contract and answers its id: for a participant (id), of a kind (null: the usual one), with texts of its own or, null, those of
     * the template in force. It is the valid one of its kind from now on, unless {@code valid} is false.
     */
    public String drawUp(DrawUp order) {
        refuseUnknown(order.textPt(), order.textEn());
        return register.create(Form.of(order).with(Map.of(ContractRegister.REPLACES, "true"))).publicId();
    }

    /** What a contract is drawn up of. */
    public record DrawUp(@Nullable String participant, @Nullable String kind, @Nullable String textPt, @Nullable String textEn,
                         @Nullable Boolean valid) {
    }

    /**
     * Lays a merge patch over {@link DrawUp}; a text that is signed stays (409). One that is made valid takes the place of the one that was.
     */
    public void change(String id, @Nullable String ifMatch, JsonNode body) {
        String participant = register.withPublicId(id).orElseThrow(() -> Refusal.notFound("contract", id)).participant().publicId().toString();
        register.patch(id, ifMatch, new Patch.Parts(null, body), present -> {
            DrawUp now = new DrawUp(participant, present.get("kind"), present.get("textPt"), present.get("textEn"), Boolean.valueOf(present.get("valid")));
            DrawUp laid = patch.apply(now, body);
            refuseUnknown(Objects.equals(laid.textPt(), now.textPt()) ? null : laid.textPt(), Objects.equals(laid.textEn(), now.textEn()) ? null : laid.textEn());
            Map<String, @Nullable String> changed = new HashMap<>(Form.of(laid).fields());
            changed.put(ContractRegister.REPLACES, "true");
            return present.with(changed);
        });
    }

    /** Removes one that was never signed; any other is refused (409). */
    public void delete(String id, @Nullable String ifMatch) {
        register.delete(id, ifMatch);
    }

    /** Who signs, on which day (null: today), and what was looked at ({@code ifMatch}, checked where it was sent). */
    public record SignAs(@Nullable String ifMatch, @Nullable String signedOn, String by) {
    }

    private static void refuseUnknown(@Nullable String textPt, @Nullable String textEn) {
        Faults faults = new Faults();
        refuseUnknown(faults, "textPt", textPt);
        refuseUnknown(faults, "textEn", textEn);
        faults.refuseIfAny();
    }

    private static void refuseUnknown(Faults faults, String field, @Nullable String text) {
        List<String> unknown = ContractRegister.unknownPlaceholders(text);
        if (!unknown.isEmpty()) {
            faults.add(field, text, "has {%s}, which is no placeholder".formatted(String.join("}, {", unknown)));
        }
    }

    /** Signs a valid contract that is not signed yet (409 else), with what it prints now. */
    public void sign(String id, SignAs asked, Caller caller) {
        visible(id, caller);
        signing.sign(id, asked);
    }

    /** Takes a signature back, for a reason. */
    public void unsign(String id, @Nullable String ifMatch, @Nullable String reason) {
        signing.unsign(id, ifMatch, reason);
    }

    private ContractRow visible(String id, Caller caller) {
        return register.withPublicId(id).filter(found -> pages.isVisible(found, caller)).orElseThrow(() -> Refusal.notFound("contract", id));
    }

    /** Those of these participants (keys) that have a valid contract that is signed, of any kind; one query for any number. */
    public Set<Long> signedAmong(Collection<Long> participants) {
        return signatures.signedAmong(participants);
    }

    /**
     * Writes contracts in bulk (made, changed or the same by their id); one outcome for each, in order. A text that was signed stays: another
     * one for it is refused ({@code CONTRACT_SIGNED}), and so is a second valid one of a kind ({@code VALID_CONTRACT_EXISTS}).
     */
    public List<BulkOutcome> put(List<ContractRecord> records) {
        return register.put(records);
    }

    /** As above; what a person changed here since it was imported stays and is told. */
    public List<BulkOutcome> put(List<ContractRecord> records, Remembered remembered) {
        return register.put(records, remembered);
    }

    /** Takes back what put did; refused as a whole (409) when one was signed here since. */
    public void takeBack(List<TakeBack> records) {
        register.takeBack(records);
    }

    private static ContractView view(ContractRow row, Map<Long, String> templates, @Nullable List<ContractView.Signature> past) {
        ContractRow.Signature signature = row.signature();
        return new ContractView(row.publicId(), row.participant().publicId().toString(), row.participant().asn(), row.exchange().code(),
                row.kind(), row.isSigned() ? ContractView.State.SIGNED : ContractView.State.UNSIGNED, row.valid(),
                signature == null ? null : signature.on(), signature == null ? null : signature.by(), row.drawnUpOn(),
                row.template() == null ? null : templates.get(row.template()), row.printedPt(), row.printedEn(), past, row.version());
    }
}
