package br.ix.invoice.contract;

import br.ix.invoice.contract.register.TemplateRegister;
import br.ix.invoice.contract.register.TemplateRow;
import br.ix.invoice.contract.text.Markup;
import br.ix.invoice.contract.text.Placeholders;
import br.ix.invoice.contract.text.PrintedFacts;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Patch;
import br.ix.invoice.rest.Refusal;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The templates of contracts, for other modules. */
@Component
public class ContractTemplates {

    private static final PrintedFacts SOMEBODY = new PrintedFacts(new PrintedFacts.Party("Rede Exemplo Ltda", "12.ABC.345/01DE-35", "Rua das Flores",
            "100", "sala 7", "Centro", "São Paulo", "SP", "01000-000", "BR", "Ana Silva"), 64_500, "sp", "São Paulo - SP");

    private final TemplateRegister templates;
    private final Patch patch;

    ContractTemplates(TemplateRegister templates, Patch patch) {
        this.templates = templates;
        this.patch = patch;
    }

    /** What a template is made of; texts are HTML with placeholders, at most 25,000 characters. */
    @Schema(name = "ContractTemplateBody")
    public record Given(@Schema(example = "PARTICIPATION", description = "null: every kind that has none of its own") @Nullable String kind,
                        @Schema(example = "2026-01-01", description = "from this day on contracts are drawn up from it") @Nullable String validFrom,
                        @Schema(example = "<p>{razao_social}, CNPJ {cnpj}</p>") @Nullable String textPt,
                        @Schema(example = "<p>{razao_social}, tax id {cnpj}</p>") @Nullable String textEn) {
    }

    /** A template as it is shown. */
    @Schema(name = "ContractTemplate")
    public record Template(String id, @Nullable String kind, LocalDate validFrom, String textPt, String textEn, @JsonIgnore long version) {
    }

    /** A page in the order in which they were made. */
    public Page<Template> list(PageQuery query) {
        return Page.of(templates.page(query), query, row -> Long.toString(row.id())).map(ContractTemplates::template);
    }

    /** One that does not exist is refused (404). */
    public Template byId(String id) {
        return template(templates.withPublicId(id).orElseThrow(() -> Refusal.notFound("contract template", id)));
    }

    /** Every fault is named at once (400); one of the same kind and day is refused (409). */
    public Template create(Given given) {
        return template(templates.create(Form.of(given)));
    }

    /** Lays a merge patch over it. Contracts that were drawn up from it have a copy of its texts and keep that. */
    public Template change(String id, @Nullable String ifMatch, JsonNode body) {
        return template(templates.patch(id, ifMatch, new Patch.Parts(null, body), present -> Form.of(patch.apply(
                new Given(present.get("kind"), present.get("validFrom"), present.get("textPt"), present.get("textEn")), body))));
    }

    /** Writes all of it anew. */
    public Template replace(String id, Given given) {
        return template(templates.patch(id, "*", new Patch.Parts(null, JsonNodeFactory.instance.objectNode()), present -> Form.of(given)));
    }

    /** How a text would look for somebody made up: clean, with facts in the place of their names. */
    public static String preview(@Nullable String text) {
        return text == null ? "" : Placeholders.printed(Markup.clean(text), SOMEBODY);
    }

    /** The names that stand in braces for facts. */
    public static List<String> placeholders() {
        return Placeholders.names();
    }

    /** Refused (409) where a contract was drawn up from it. */
    public void delete(String id, @Nullable String ifMatch) {
        templates.delete(id, ifMatch);
    }

    private static Template template(TemplateRow row) {
        return new Template(row.publicId(), row.kind(), row.validFrom(), row.pt(), row.en(), row.version());
    }
}
