package br.ix.invoice.legacy.takeover;

import br.ix.invoice.catalog.Catalog;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.legacy.ImportKind;
import br.ix.invoice.legacy.file.Sheet;
import br.ix.invoice.legacy.kind.Kind;
import br.ix.invoice.legacy.kind.KindFile;
import br.ix.invoice.participant.Participants;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The tables of INVOICE as files, in the order in which they refer to each other. */
@Component
class OldInvoiceSystem implements Kind {

    private final List<KindFile> files;

    OldInvoiceSystem(Exchanges exchanges, Participants participants, Catalog catalog, References references) {
        files = List.of(
                new OldFile("CORE_IX", sheet("core_ix", "ix_id", "ix_id", "codigo", "nome_curto", "nome_longo", "estado", "cidade"),
                        () -> new OldExchanges(exchanges), Map.of("code", "codigo", "city", "cidade", "name", "nome_longo", "state", "estado",
                        "timeZone", "estado", "externalId", "ix_id")),
                new OldFile("PERFIL", sheet("core_perfilparticipante", "uuid", "uuid", "tipo", "fator_de_desconto"),
                        () -> new OldProfiles(references), OldProfiles.COLUMNS),
                new OldFile("PARTICIPANTE", sheet("core_participante", "uuid", Stream.of(List.of("uuid", "asn"), BillingData.COLUMNS,
                        List.of("data_criacao", "perfil_id", "ix_id_id")).flatMap(List::stream).toArray(String[]::new)),
                        () -> new OldMembers(exchanges, references), OldMembers.COLUMNS),
                new OldFile("CONTRATO", sheet("core_contrato", "uuid", "uuid", "assinado", "data_assinatura", "ix_id", "participante_id", "template_pt",
                        "template_en", "tipo", "vigente", "usuario"), () -> new OldContracts(references), OldContracts.COLUMNS),
                new OldFile("SERVICO", sheet("core_servico", "uuid", "uuid", "hash", "tipo", "preco", "recorrente", "data_expiracao", "ix_id",
                        "participante_id"), () -> new OldServices(references, participants, exchanges, catalog), OldServices.COLUMNS),
                new OldFile("FATURA", sheet("core_fatura", "uuid", "uuid", "id_financeiro", "participante_id", "valor", "vencimento",
                        "data_fatura_gerada", "estado", "encerrada", "boleto_gerado", "boleto_url"), () -> new OldInvoices(references), OldInvoices.COLUMNS),
                new OldFile("FATURA_SERVICOS", sheet("core_fatura_servicos", "id", "id", "fatura_id", "servico_id"),
                        OldInvoiceServices::services, OldInvoiceServices.COLUMNS),
                new OldFile("ORDEMDECOMPRA", sheet("core_ordemdecompra", "fatura_id", "fatura_id", "identificacao_oc", "url"),
                        OldInvoiceServices::purchaseOrders, OldInvoiceServices.COLUMNS));
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
