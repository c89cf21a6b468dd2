package br.ix.invoice.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import java.util.Map;

/** The files of {@code batch-jobs/import-invoice/sample}, whose exchange has an issuer of its own, so that other tests keep their numbers. */
final class TakenOverSample {

    static final SampleFolder FILES = new SampleFolder("import-invoice/sample");

    private TakenOverSample() {
    }

    /** Imports and applies them; the id of the import. */
    static String applied(ApiClient api) {
        if (api.get("/api/v1/issuers/takeover").status() == 404) {
            issuer(api, "takeover", "TOV01");
        }
        new ImportCalls(api).applied(Map.of("exchanges.csv", "code,name,city,state,country,timeZone,currency,externalId,issuer\n"
                + "tov1,Tomada - SP,São Paulo,SP,BR,America/Sao_Paulo,BRL,8001,takeover\n"));
        return new ImportCalls(api, "invoice").applied(FILES.files(""));
    }

    static void issuer(ApiClient api, String code, String prefix) {
        Answer made = api.post("/api/v1/issuers", Map.of("code", code, "legalName", "Emissor Tomado", "dueDayOfMonth", 15, "series", Map.of("prefix", prefix)));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
    }
}
