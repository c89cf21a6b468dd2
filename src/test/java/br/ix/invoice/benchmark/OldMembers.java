package br.ix.invoice.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files of meu-ix: an exchange, and at it so many participants, each a line with its organisation's data. */
record OldMembers(Map<String, byte[]> files, long lines) {

    static OldMembers of(int participants) {
        var members = new StringBuilder("asn,razao_social,cnpj,responsavel,endereco_rua,endereco_numero,endereco_complemento,endereco_bairro,endereco_cep,endereco_cidade,"
                + "endereco_estado,telefone_ddd,telefone_numero,telefone_ramal,ix_id\n");
        for (int i = 1; i <= participants; i++) {
            members.append("%d,Rede %d Ltda,11222333000181,Ana,Rua A,10,,Centro,01310-100,São Paulo,SP,11,55093500,,9901\n".formatted(100_000 + i, i));
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("importa_ix_1764547200.csv", "ix_id,codigo,cidade,estado\n9901,bmx,São Paulo,SP\n".getBytes(StandardCharsets.UTF_8));
        files.put("importa_participante_1764547200.csv", members.toString().getBytes(StandardCharsets.UTF_8));
        return new OldMembers(files, participants + 1L);
    }
}
