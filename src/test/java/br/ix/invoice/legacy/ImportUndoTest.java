package br.ix.invoice.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was applied is taken back in the end by the one that hears of the request (AppliedRecords), or nothing is. */
@IntegrationTest
class ImportUndoTest {

    private static final String EXCHANGES = "code,name,city,state,country,timeZone,currency\nun-1,Undo,,,,America/Sao_Paulo,BRL\n";
    private static final String ORGANISATIONS = "externalRef,legalName,taxId,taxIdType\nUN-0,Frei Ltda.,11222333000181,CNPJ\nUN-1,Usada,11222333000181,CNPJ\n";
    private static final String PARTICIPANTS = "asn,exchange,organisation\n64710,un-1,UN-1\n";

    @Autowired
    private ApiClient api;

    @Test
    void isRefusedWithWhatDependsAndChangesNothingUntilThatIsGone() {
        ImportCalls imports = new ImportCalls(api);
        String base = imports.applied(Map.of("exchanges.csv", EXCHANGES, "organisations.csv", ORGANISATIONS));
        String participants = imports.applied(Map.of("participants.csv", PARTICIPANTS));

        Answer refused = imports.undo(base);
        String stateAfter = imports.item(base).path("state").asString();
        int exchangeAfter = api.get("/api/v1/exchanges/un-1").status();
        imports.undo(participants);
        imports.atRest(participants);
        Answer accepted = imports.undo(base);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("detail").asString()).as("what is in the way").startsWith("A participant has the organisation '").contains("(Usada)");
        assertThat(stateAfter).isEqualTo("APPLIED");
        assertThat(exchangeAfter).isEqualTo(200);
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        assertThat(imports.atRest(base).path("state").asString()).isEqualTo("UNDONE");
        assertThat(api.get("/api/v1/exchanges/un-1").status()).isEqualTo(404);
    }

    @Test
    void whatWasUndoneCanBeImportedAgain() {
        ImportCalls imports = new ImportCalls(api);
        Map<String, String> files = Map.of("exchanges.csv", EXCHANGES.replace("un-1", "un-2"));
        String first = imports.applied(files);
        imports.undo(first);
        imports.atRest(first);

        String again = imports.applied(files);

        assertThat(imports.counts(again)).isEqualTo("1 1 0 0 0");
    }
}
