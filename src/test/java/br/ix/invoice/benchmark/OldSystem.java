package br.ix.invoice.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The files of INVOICE: participants with a contract, three services (of which the old system charged through October 2026), and two invoices of two of
 * these each, one paid and one open.
 */
record OldSystem(Map<String, byte[]> files, long lines) {

    private static final int PARTICIPANT = 1;
    private static final int CONTRACT = 2;
    private static final int SERVICE = 10;
    private static final int INVOICE = 20;

    static OldSystem of(int participants) {
        var members = new StringBuilder("uuid,asn,razao_social,cnpj,responsavel,endereco_rua,endereco_numero,endereco_complemento,endereco_bairro,endereco_cep,endereco_cidade,"
                + "endereco_estado,telefone_ddd,telefone_numero,telefone_ramal,data_criacao,perfil_id,ix_id_id\n");
        var contracts = new StringBuilder("uuid,assinado,data_assinatura,ix_id,participante_id,template_pt,template_en,tipo,vigente,usuario\n");
        var services = new StringBuilder("uuid,hash,tipo,preco,recorrente,data_expiracao,ix_id,participante_id\n");
        var invoices = new StringBuilder("uuid,id_financeiro,participante_id,valor,vencimento,data_fatura_gerada,estado,encerrada,boleto_gerado,boleto_url\n");
        var links = new StringBuilder("id,fatura_id,servico_id\n");
        for (int i = 1; i <= participants; i++) {
            String member = key(PARTICIPANT, i);
            members.append("%s,%d,Rede %d Ltda,11222333000181,Ana,Rua A,10,,Centro,01310-100,São Paulo,sp,11,55093500,,2024-03-05 14:00:00.123456,,9901\n".formatted(member, 100_000 + i, i));
            contracts.append("%s,1,2024-03-06 12:00:00,9901,%s,<p>Contrato de {razao_social}</p>,<p>Contract of {razao_social}</p>,participante,1,ana\n".formatted(key(CONTRACT, i), member));
            for (int service = 0; service < 3; service++) {
                services.append("%s,h%d-%d,porta_%dg,%d.5,1,2026-10-31,9901,%s\n".formatted(key(SERVICE + service, i), i, service, service + 1, 100 + service, member));
            }
            for (int invoice = 0; invoice < 2; invoice++) {
                invoices.append("%s,%d,%s,201.0,2026-1%d-15,2026-1%d-01 12:00:00,%s,0,1,\n".formatted(key(INVOICE + invoice, i), 2L * i + invoice, member, invoice, invoice,
                        invoice == 0 ? "PAGA" : "gerada"));
                links.append("%d,%s,%s\n%d,%s,%s\n".formatted(4L * i + 2 * invoice, key(INVOICE + invoice, i), key(SERVICE, i), 4L * i + 2 * invoice + 1, key(INVOICE + invoice, i),
                        key(SERVICE + 1, i)));
            }
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        put(files, "core_ix.csv", "ix_id,codigo,nome_curto,nome_longo,estado,cidade\n9901,bix,bench.sp,Bench - SP,SP,São Paulo\n");
        put(files, "core_participante.csv", members.toString());
        put(files, "core_contrato.csv", contracts.toString());
        put(files, "core_servico.csv", services.toString());
        put(files, "core_fatura.csv", invoices.toString());
        put(files, "core_fatura_servicos.csv", links.toString());
        return new OldSystem(files, participants * 11L + 1);
    }

    private static String key(int what, int number) {
        return "be%014d%016x".formatted(what, number);
    }

    private static void put(Map<String, byte[]> files, String name, String content) {
        files.put(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
