package br.ix.invoice.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import java.util.List;
import java.util.Map;

/** The tables of INVOICE for an exchange whose issuer nobody else uses, and whose keys nobody else has: {@code number} tells them apart (1 to 99). */
final class TakenOverWorld {

    final ImportCalls imports;
    final String exchange;
    private final ApiClient api;
    private final int number;

    TakenOverWorld(ApiClient api, int number) {
        this.api = api;
        this.imports = new ImportCalls(api, "invoice");
        this.number = number;
        this.exchange = "tw%02d".formatted(number);
        Answer made = api.post("/api/v1/issuers", Map.of("code", "takeover-w" + number, "legalName", "Emissor Tomado", "dueDayOfMonth", 15,
                "series", Map.of("prefix", "TW%02d".formatted(number))));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        new ImportCalls(api).applied(Map.of("exchanges.csv", "code,name,city,state,country,timeZone,currency,externalId,issuer\n"
                + "%s,Tomada - SP,São Paulo,SP,BR,America/Sao_Paulo,BRL,97%02d,takeover-w%d\n".formatted(exchange, number, number)));
    }

    /** A participant that joined on the first of August 2026. */
    String participants() {
        return "uuid,asn,razao_social,cnpj,responsavel,endereco_rua,endereco_numero,endereco_complemento,endereco_bairro,endereco_cep,endereco_cidade,"
                + "endereco_estado,telefone_ddd,telefone_numero,telefone_ramal,data_criacao,perfil_id,ix_id_id\n"
                + "%s,%d,Rede %d Ltda,11222333000181,,,,,,,,,,,,2026-08-01 15:00:00,,97%02d\n".formatted(hex(1), asn(), number, number);
    }

    /** As above, with a profile. */
    String participantsWithProfile() {
        return participants().replace(",,97", "," + hex(2) + ",97");
    }

    /** The exchange, and another one that is new: {@code tv<number>}. */
    String exchanges() {
        return "ix_id,codigo,nome_curto,nome_longo,estado,cidade\n97%02d,%s,tomada.sp,Tomada - SP,SP,São Paulo\n98%02d,tv%02d,outra.rj,Outra - RJ,RJ,Rio de Janeiro\n"
                .formatted(number, exchange, number, number);
    }

    String profiles() {
        return "uuid,tipo,fator_de_desconto\n%s,Perfil tomado %d,10.0\n".formatted(hex(2), number);
    }

    String contracts() {
        return "uuid,assinado,data_assinatura,ix_id,participante_id,template_pt,template_en,tipo,vigente,usuario\n"
                + "%s,1,2026-08-02 12:00:00.000000,97%02d,%s,<p>Contrato</p>,<p>Contract</p>,participante,1,ana\n".formatted(hex(3), number, hex(1));
    }

    long asn() {
        return 4_250_800_000L + number;
    }

    /** Rows are {@code key,tipo,preco,recorrente,data_expiracao}; the hash is {@code w<number>-<key>}. */
    String services(String... rows) {
        StringBuilder text = new StringBuilder("uuid,hash,tipo,preco,recorrente,data_expiracao,ix_id,participante_id\n");
        for (String row : rows) {
            String[] cells = row.split(",", -1);
            text.append("%s,w%d-%s,%s,%s,%s,%s,97%02d,%s\n".formatted(hex(Integer.parseInt(cells[0])), number, cells[0], cells[1] + number, cells[2], cells[3],
                    cells[4], number, hex(1)));
        }
        return text.toString();
    }

    /** Rows are {@code key,number,valor,issued,estado}. */
    String invoices(String... rows) {
        StringBuilder text = new StringBuilder("uuid,id_financeiro,participante_id,valor,vencimento,data_fatura_gerada,estado,encerrada,boleto_gerado,boleto_url\n");
        for (String row : rows) {
            String[] cells = row.split(",", -1);
            text.append("%s,%s,%s,%s,2026-10-15,%s,%s,0,0,\n".formatted(hex(Integer.parseInt(cells[0])), cells[1], hex(1), cells[2], cells[3], cells[4]));
        }
        return text.toString();
    }

    /** Rows are {@code invoice,service}. */
    String links(String... rows) {
        StringBuilder text = new StringBuilder("id,fatura_id,servico_id\n");
        int id = 0;
        for (String row : rows) {
            String[] cells = row.split(",");
            text.append("%d,%s,%s\n".formatted(++id, hex(Integer.parseInt(cells[0])), hex(Integer.parseInt(cells[1]))));
        }
        return text.toString();
    }

    String orders(int invoice, String order) {
        return "fatura_id,identificacao_oc,url\n%s,%s,\n".formatted(hex(invoice), order);
    }

    Answer invoiceOfOurs() {
        String account = api.get("/api/v1/participants?asn=" + asn()).json().at("/items/0/billingAccount").asString();
        return api.post("/api/v1/invoices", "tw-" + account, Map.of("billingAccount", account, "lines",
                List.of(Map.of("description", "Nossa", "quantity", "1", "unitPrice", "10"))));
    }

    private String hex(int key) {
        return "abe%02d%027x".formatted(number, key);
    }

    String uuid(int key) {
        return "abe%02d000-0000-0000-0000-%012x".formatted(number, key);
    }
}
