package br.ix.invoice.legacy.takeover;

import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.legacy.file.Row;
import br.ix.invoice.legacy.kind.Reading.Remark;
import br.ix.invoice.participant.OrganisationRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The billing data of a row as both old systems have it (legal name, tax id, address, telephone) as an organisation of ours: what is
 * dirty is normalised or warned of, nothing is invented.
 */
record BillingData(OrganisationRecord organisation, List<Remark> warnings) {

    static final List<String> COLUMNS = List.of("razao_social", "cnpj", "responsavel", "endereco_rua", "endereco_numero",
            "endereco_complemento", "endereco_bairro", "endereco_cep", "endereco_cidade", "endereco_estado", "telefone_ddd",
            "telefone_numero", "telefone_ramal");

    private static final Map<String, String> COLUMN_OF_FIELD = Map.ofEntries(Map.entry("externalRef", "asn"),
            Map.entry("legalName", "razao_social"), Map.entry("taxId", "cnpj"), Map.entry("taxIdType", "cnpj"),
            Map.entry("responsible", "responsavel"), Map.entry("street", "endereco_rua"), Map.entry("number", "endereco_numero"),
            Map.entry("complement", "endereco_complemento"), Map.entry("district", "endereco_bairro"),
            Map.entry("city", "endereco_cidade"), Map.entry("state", "endereco_estado"), Map.entry("postalCode", "endereco_cep"),
            Map.entry("country", "endereco_estado"), Map.entry("phoneAreaCode", "telefone_ddd"),
            Map.entry("phoneNumber", "telefone_numero"), Map.entry("phoneExtension", "telefone_ramal"));

    private static final Pattern CEP_MASK = Pattern.compile("[-.\\s]");
    private static final Pattern CEP = Pattern.compile("\\d{8}");

    static BillingData of(Row row, String externalRef) {
        List<Remark> warnings = new ArrayList<>();
        OldTaxId taxId = OldTaxId.of(row.get("cnpj"));
        taxId.warn(warnings);
        String state = row.get("endereco_estado");
        String country = taxId.isBrazilian() && state != null && Exchanges.zoneOfState(state) != null ? "BR" : null;
        return new BillingData(new OrganisationRecord(externalRef, row.get("razao_social"), taxId.text(), taxId.type(),
                row.get("endereco_rua"), row.get("endereco_numero"), row.get("endereco_complemento"), row.get("endereco_bairro"),
                row.get("endereco_cidade"), state, postalCode(row, taxId, warnings), country, null, row.get("responsavel"), null,
                row.get("telefone_ddd"), row.get("telefone_numero"), row.get("telefone_ramal")), List.copyOf(warnings));
    }

    /** The columns are the same in both systems. */
    static String columnOf(String field) {
        return COLUMN_OF_FIELD.getOrDefault(field, field);
    }

    /** A CEP without its dash; what is none is kept as it is, and warned of where the tax id is Brazilian. */
    private static @Nullable String postalCode(Row row, OldTaxId taxId, List<Remark> warnings) {
        String given = row.get("endereco_cep");
        if (given == null) {
            return null;
        }
        String bare = CEP_MASK.matcher(given).replaceAll("");
        if (CEP.matcher(bare).matches()) {
            return bare;
        }
        if (taxId.isBrazilian()) {
            warnings.add(new Remark("endereco_cep", "ODD_POSTAL_CODE", "'%s' is not a CEP of 8 digits; it is kept as it is".formatted(given)));
        }
        return given;
    }
}
