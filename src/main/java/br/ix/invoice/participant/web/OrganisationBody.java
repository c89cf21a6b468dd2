package br.ix.invoice.participant.web;

import br.ix.invoice.participant.Address;
import br.ix.invoice.participant.register.OrganisationRow.Phone;
import br.ix.invoice.rest.Form;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a POST of an organisation takes. */
record OrganisationBody(@Nullable String externalRef, @Schema(example = "Rede Exemplo Ltda") @Nullable String legalName,
                        @Schema(example = "12ABC34501DE35") @Nullable String taxId, @Schema(example = "CNPJ") @Nullable String taxIdType,
                        @Nullable Address address, @Nullable String email, @Nullable String responsible,
                        @Schema(example = "pt") @Nullable String language, @Nullable Phone phone) {

    private static final Address NOWHERE = new Address(null, null, null, null, null, null, null, null);
    private static final Phone NO_PHONE = new Phone(null, null, null);

    /** The fields of address and phone have their name before them, so that a fault says where it is. */
    Form form() {
        Map<String, @Nullable String> texts = new LinkedHashMap<>(Form.of(this).fields());
        texts.remove("address");
        Form.of(address == null ? NOWHERE : address).fields().forEach((name, text) -> texts.put("address." + name, text));
        texts.remove("phone");
        Form.of(phone == null ? NO_PHONE : phone).fields().forEach((name, text) -> texts.put("phone." + name, text));
        return new Form(texts);
    }

    static OrganisationBody of(Form form) {
        Address address = new Address(form.get("street"), form.get("number"), form.get("complement"), form.get("district"),
                form.get("city"), form.get("state"), form.get("postalCode"), form.get("country"));
        return new OrganisationBody(form.get("externalRef"), form.get("legalName"), form.get("taxId"), form.get("taxIdType"),
                address, form.get("email"), form.get("responsible"), form.get("language"),
                new Phone(form.get("phoneAreaCode"), form.get("phoneNumber"), form.get("phoneExtension")));
    }
}
