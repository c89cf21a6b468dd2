package br.ix.invoice.legacy.sample;

import br.ix.invoice.invoicing.BillingRuns;
import br.ix.invoice.invoicing.RunRequest;
import br.ix.invoice.invoicing.RunView;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.ix.Issuer;
import br.ix.invoice.legacy.ImportItem;
import br.ix.invoice.legacy.ImportKind;
import br.ix.invoice.legacy.Imports;
import br.ix.invoice.legacy.Upload;
import br.ix.invoice.legacy.sample.SampleStarts.SampleProgress;
import br.ix.invoice.time.BusinessClock;
import java.io.IOException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the sample one step further than the tables say it is: upload, apply what was checked, request the run of its month
 * (approved by itself), say what came of it. Each step is one transaction, so a killed start goes on at the next one.
 */
@Component
class Sample {

    private static final Logger LOG = LoggerFactory.getLogger(Sample.class);
    private static final String BY = "sample";
    private static final String UNNAMED = "Issuer";
    private static final Issuer.Identity ISSUER = new Issuer.Identity("default", "Associação Exemplo de Pontos de Troca de Tráfego",
            "11.222.333/0001-81", "Avenida do Exemplo, 100, São Paulo, SP");
    private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

    private final SampleStarts starts;
    private final Exchanges exchanges;
    private final Imports imports;
    private final BillingRuns runs;
    private final SampleSummary summary;
    private final BusinessClock clock;

    Sample(SampleStarts starts, Exchanges exchanges, Imports imports, BillingRuns runs, SampleSummary summary, BusinessClock clock) {
        this.starts = starts;
        this.exchanges = exchanges;
        this.imports = imports;
        this.runs = runs;
        this.summary = summary;
        this.clock = clock;
    }

    /** Does the next step where it can be done; false where there is none any more. */
    @Transactional
    public boolean step() throws IOException {
        SampleProgress progress = starts.lock().orElse(null);
        if (progress == null) {
            return begin();
        }
        if (progress.ended()) {
            return false;
        }
        if (progress.importId() == null) {
            starts.noteImport(imports.upload(new Upload(ImportKind.PORTFOLIO, null, BY, SampleFiles.of(YearMonth.parse(progress.period())))).id());
            return true;
        }
        return progress.runId() == null ? followImport(progress) : followRun(progress);
    }

    /** Only an empty instance gets the sample; the month that it bills is the one before last. */
    private boolean begin() {
        if (!exchanges.all().isEmpty()) {
            return false;
        }
        nameTheIssuer();
        starts.begin(YearMonth.from(clock.today(ZONE)).minusMonths(2).toString());
        return true;
    }

    /** A fresh instance has an issuer without a name of its own; whoever has named it keeps that. */
    private void nameTheIssuer() {
        if (exchanges.issuers().stream().anyMatch(issuer -> issuer.code().equals(ISSUER.code()) && issuer.legalName().equals(UNNAMED))) {
            exchanges.putIssuers(List.of(ISSUER));
        }
    }

    private boolean followImport(SampleProgress progress) {
        ImportItem item = imports.withId(progress.importId());
        return switch (item.state()) {
            case "CHECKED" -> {
                imports.apply(item.id());
                yield true;
            }
            case "APPLIED" -> {
                starts.noteRun(runs.request(new RunRequest(progress.period(), null, true, false), BY));
                yield true;
            }
            case "FAILED", "UNDOING", "UNDONE" -> giveUp("its import %s is %s: %s".formatted(item.id(), item.state(), item.message()));
            default -> true;
        };
    }

    private boolean followRun(SampleProgress progress) {
        RunView run = runs.byId(progress.runId());
        return switch (run.state()) {
            case POSTED -> {
                starts.end();
                summary.print(imports.withId(progress.importId()), run);
                yield false;
            }
            case DISCARDED, FAILED -> giveUp("its run %s is %s: %s".formatted(run.id(), run.state(), run.failure()));
            default -> true;
        };
    }

    private boolean giveUp(String reason) {
        LOG.warn("The sample is not complete: {}", reason);
        starts.end();
        return false;
    }
}
