package br.ix.invoice.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.BillingWorld;
import br.ix.invoice.job.JobFailed;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an import says when one of its jobs failed (FailedJobs). */
@IntegrationTest
class FailedJobsTest {

    private final ImportCalls imports;
    private final BillingWorld events;
    private final JdbcClient database;

    @Autowired
    FailedJobsTest(ApiClient api, BillingWorld events, JdbcClient database) {
        this.imports = new ImportCalls(api);
        this.events = events;
        this.database = database;
    }

    @ParameterizedTest
    @CsvSource({
        "CHECKING, check-portfolio,  FAILED,   true",
        "APPLYING, import-portfolio, FAILED,   true",
        "UNDOING,  undo-import,      APPLIED,  true",
        "CHECKED,  check-portfolio,  CHECKED,  false",
        "APPLYING, draft-invoices,   APPLYING, false"})
    void aWorkingImportSaysWhyAndOneThatRestsStaysAsItIs(String state, String job, String after, boolean told) {
        String id = imports.checked(Map.of("exchanges.csv", "code,name,city,state,country,timeZone,currency\nfj-1,Failed,,,,America/Sao_Paulo,BRL\n"));
        database.sql("UPDATE data_import SET state = :state WHERE public_id = :id").param("state", state).param("id", id).update();

        events.publish(new JobFailed(job, key(id), "the disk is full"));

        assertThat(imports.item(id).path("state").asString()).isEqualTo(after);
        assertThat(imports.item(id).path("message").toString().contains("the disk is full")).isEqualTo(told);
    }

    private long key(String id) {
        return database.sql("SELECT id FROM data_import WHERE public_id = :id").param("id", id).query(Long.class).single();
    }
}
