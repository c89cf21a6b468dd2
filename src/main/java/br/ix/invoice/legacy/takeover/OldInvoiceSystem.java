package br.ix.invoice.legacy.takeover;

import br.ix.invoice.catalog.Catalog;
import br.ix.invoice.invoicing.TakenOverInvoices;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.legacy.ImportKind;
import br.ix.invoice.legacy.file.Sheet;
import br.ix.invoice.legacy.kind.Kind;
import br.ix.invoice.legacy.kind.KindFile;
import br.ix.invoice.participant.Participants;
import br.ix.invoice.subscription.Subscriptions;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The tables of INVOICE as files, in the order in which they refer to each other. */
@Component
class OldInvoiceSystem implements Kind {

    private final List<KindFile> files;

    OldInvoiceSystem(Exchanges exchanges, Participants participants, Catalog catalog, Subscriptions subscriptions, TakenOverInvoices invoices,
                     ReferenceRows references) {
        LongFunction<References> of = importKey -> new References(references, importKey);
        files = List.of(
                new OldFile("CORE_IX", sheet("core_ix", "ix_id", "ix_id", "codigo", "nome_curto", "nome_longo", "estado", "cidade"),
                        key -> new OldExchanges(exchanges), Map.of("code", "codigo", "city", "cidade", "name", "nome_longo", "state", "estado",
                        "timeZone", "estado", "externalId", "ix_id")),
                new OldFile("PERFIL", sheet("core_perfilparticipante", "uuid", "uuid", "tipo", "fator_de_desconto"),
                        key -> new OldProfiles(of.apply(key)), OldProfiles.COLUMNS),
                new OldFile("PARTICIPANTE", sheet("core_participante", "uuid", Stream.of(List.of("uuid", "asn"), BillingData.COLUMNS,
                        List.of("data_criacao", "perfil_id", "ix_id_id")).flatMap(List::stream).toArray(String[]::new)),
                        key -> new OldMembers(exchanges, of.apply(key)), OldMembers.COLUMNS),
                new OldFile("CONTRATO", sheet("core_contrato", "uuid", "uuid", "assinado", "data_assinatura", "ix_id", "participante_id", "template_pt",
                        "template_en", "tipo", "vigente", "usuario"), key -> new OldContracts(of.apply(key)), OldContracts.COLUMNS),
                new OldFile("SERVICO", sheet("core_servico", "uuid", "uuid", "hash", "tipo", "preco", "recorrente", "data_expiracao", "ix_id",
                        "participante_id"), key -> new OldServices(of.apply(key), participants, exchanges, catalog), OldServices.COLUMNS),
                new OldFile("FATURA", sheet("core_fatura", "uuid", "uuid", "id_financeiro", "participante_id", "valor", "vencimento",
                        "data_fatura_gerada", "estado", "encerrada", "boleto_gerado", "boleto_url"), key -> new OldInvoices(of.apply(key)), OldInvoices.COLUMNS),
                new OldFile("FATURA_SERVICOS", sheet("core_fatura_servicos", "id", "id", "fatura_id", "servico_id"),
                        key -> new OldInvoiceServices(of.apply(key), subscriptions, catalog, invoices),
                        OldInvoiceServices.COLUMNS),
                new OldFile("ORDEMDECOMPRA", sheet("core_ordemdecompra", "fatura_id", "fatura_id", "identificacao_oc", "url"),
                        key -> new OldPurchaseOrders(), OldInvoiceServices.COLUMNS));
    }

    private static Sheet sheet(String table, String key, String... columns) {
        return new Sheet(table + ".csv", List.of(columns), List.of(), List.of(key));
    }

    @Override
    public ImportKind kind() {
        return ImportKind.INVOICE;
    }

    @Override
    public List<KindFile> files() {
        return files;
    }
}
