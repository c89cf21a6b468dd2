package br.ix.invoice.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The files of meu-ix: two exchanges and so many participants, each a line with its organisation's data. Four of nine organisations are at both, as
 * in December 2014 908 participants were 629 organisations.
 */
record OldMembers(Map<String, byte[]> files, long lines) {

    static OldMembers of(int participants) {
        var members = new StringBuilder("asn,razao_social,cnpj,responsavel,endereco_rua,endereco_numero,endereco_complemento,endereco_bairro,endereco_cep,endereco_cidade,"
                + "endereco_estado,telefone_ddd,telefone_numero,telefone_ramal,ix_id\n");
        int organisation = 0;
        for (int line = 0; line < participants; organisation++) {
            int exchanges = organisation % 9 < 4 && line + 1 < participants ? 2 : 1;
            for (int exchange = 0; exchange < exchanges; exchange++, line++) {
                members.append("%d,Rede %d Ltda,11222333000181,Ana,Rua A,10,,Centro,01310-100,São Paulo,SP,11,55093500,,990%d\n".formatted(
                        100_000 + organisation, organisation, 1 + exchange));
            }
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("importa_ix_1764547200.csv", "ix_id,codigo,cidade,estado\n9901,bmx,São Paulo,SP\n9902,bmy,Campinas,SP\n".getBytes(StandardCharsets.UTF_8));
        files.put("importa_participante_1764547200.csv", members.toString().getBytes(StandardCharsets.UTF_8));
        return new OldMembers(files, participants + 2L);
    }
}
