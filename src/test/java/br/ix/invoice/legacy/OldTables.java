package br.ix.invoice.legacy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The tables of meu-ix and of INVOICE as an old server has them, dirty rows among them; in the schema of the tests, so that every server that these use will do,
 * or on a PostgreSQL, with the types that Django takes there.
 */
final class OldTables implements AutoCloseable {

    private static final List<String> NAMES = List.of("ptt", "pix", "asn_pix", "info_cobranca", "core_ix", "core_perfilparticipante", "core_participante",
            "core_contrato", "core_servico", "core_fatura", "core_fatura_servicos", "core_ordemdecompra");
    private static final String BILLING_DATA = """
            asn, razao_social, cnpj, responsavel, endereco_rua, endereco_numero, endereco_bairro, endereco_cep, endereco_cidade, endereco_estado,
            telefone_ddd, telefone_numero""";

    private final OldDatabase database;
    private final JdbcTemplate sql;
    private final boolean isPostgres;

    OldTables(DataSource source) throws SQLException {
        this(source, source.unwrap(HikariDataSource.class));
    }

    private OldTables(DataSource source, HikariDataSource pool) {
        this(source, new OldDatabase(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword()));
    }

    OldTables(DataSource source, OldDatabase database) {
        this.database = database;
        this.sql = new JdbcTemplate(source);
        this.isPostgres = database.url().startsWith("jdbc:postgresql:");
        close();
    }

    OldDatabase database() {
        return database;
    }

    Extraction extraction(String kind, Path folder) {
        return new Extraction(kind, database(), folder);
    }

    JdbcTemplate sql() {
        return sql;
    }

    OldTables withMeuIx() {
        run("CREATE TABLE ptt (ptt_id INT PRIMARY KEY, codigo VARCHAR(8), cidade VARCHAR(45), estado VARCHAR(4))",
                "CREATE TABLE pix (pix_id INT PRIMARY KEY, ptt VARCHAR(8))", "CREATE TABLE asn_pix (asn BIGINT, pix_id INT)",
                """
                CREATE TABLE info_cobranca (asn BIGINT, razao_social VARCHAR(150), cnpj VARCHAR(20), responsavel VARCHAR(90), email VARCHAR(90),
                    nota VARCHAR(90), endereco_rua VARCHAR(90), endereco_numero VARCHAR(9), endereco_complemento VARCHAR(45), endereco_bairro VARCHAR(45),
                    endereco_cep VARCHAR(9), endereco_cidade VARCHAR(45), endereco_estado VARCHAR(4), pais VARCHAR(9), telefone_ddd VARCHAR(4),
                    telefone_numero VARCHAR(20), telefone_ramal VARCHAR(9))""",
                "INSERT INTO ptt VALUES (9501, 'xsp', 'São Paulo', 'SP'), (9502, 'xba', 'Salvador', 'BA')",
                "INSERT INTO pix VALUES (1, 'xsp'), (2, 'xsp'), (3, 'xba'), (4, 'nada')",
                "INSERT INTO asn_pix VALUES (64900, 1), (64900, 2), (64900, 3), (64901, 1), (64902, 1), (64903, 1), (64904, 3), (64905, 3), (64906, 4), (64908, 1)");
        Stream.of("64900, 'Rede Um Ltda', '11.222.333/0001-81'", "64901, 'Rede Dois Ltda', '11222333000181'", "64901, 'Rede Dois S/A', '11222333000181'",
                "64902, 'Dígitos Errados Ltda', '11222333000182'", "64903, 'Sem CNPJ, Ltda', ''", "64904, 'Foreign \"Net\" Inc', 'US-99-1234567'",
                "64905, 'ComunicaÃ§Ãµes Ltda', NULL", "64906, 'Ponto Sem PTT Ltda', '11222333000181'", "64907, 'Sem Ponto Ltda', '11222333000181'")
                .forEach(who -> run("INSERT INTO info_cobranca (" + BILLING_DATA + ") VALUES (" + who
                        + ", 'Ana', 'Rua das Palmeiras', '10', 'Centro', '01310-100', 'São Paulo', 'sp', '11', '5509-3500')"));
        return this;
    }

    /** So many that they do not fit into what waits between the server and a reader. */
    OldTables withManyMore() {
        run("""
            INSERT INTO info_cobranca (asn, razao_social, cnpj, responsavel, endereco_rua, email)
            WITH digit AS (SELECT 0 AS n UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL SELECT 5
                UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9)
            SELECT 4200000000 + a.n + 10 * b.n + 100 * c.n + 1000 * d.n + 10000 * e.n, REPEAT('x', 150), '', REPEAT('y', 90), REPEAT('z', 90), ''
            FROM digit a, digit b, digit c, digit d, (SELECT n FROM digit WHERE n < 4) e""");
        return this;
    }

    OldTables withInvoice() {
        run("CREATE TABLE core_ix (ix_id INT PRIMARY KEY, codigo VARCHAR(4), nome_curto VARCHAR(16), nome_longo VARCHAR(48), estado VARCHAR(4), cidade VARCHAR(45))",
                "CREATE TABLE core_perfilparticipante (uuid CHAR(32) PRIMARY KEY, tipo VARCHAR(30), fator_de_desconto DOUBLE)",
                """
                CREATE TABLE core_participante (uuid CHAR(32) PRIMARY KEY, asn BIGINT, cnpj VARCHAR(14), razao_social VARCHAR(150), responsavel VARCHAR(90),
                    endereco_rua VARCHAR(90), endereco_numero VARCHAR(9), endereco_complemento VARCHAR(45), endereco_bairro VARCHAR(45),
                    endereco_cidade VARCHAR(45), endereco_estado VARCHAR(4), endereco_cep VARCHAR(9), telefone_ddd VARCHAR(4), telefone_numero VARCHAR(20),
                    telefone_ramal VARCHAR(9), data_criacao DATETIME(6), perfil_id CHAR(32), ix_id_id INT)""",
                """
                CREATE TABLE core_contrato (uuid CHAR(32) PRIMARY KEY, assinado TINYINT(1), data_assinatura DATETIME(6), ix_id INT, participante_id CHAR(32),
                    template_pt LONGTEXT, template_en LONGTEXT, tipo VARCHAR(30), vigente TINYINT(1), usuario VARCHAR(90))""",
                """
                CREATE TABLE core_servico (uuid CHAR(32) PRIMARY KEY, hash VARCHAR(30), tipo VARCHAR(30), preco DOUBLE, recorrente TINYINT(1),
                    data_expiracao DATE, ix_id INT, participante_id CHAR(32))""",
                """
                CREATE TABLE core_fatura (uuid CHAR(32) PRIMARY KEY, id_financeiro BIGINT, participante_id CHAR(32), valor DOUBLE, vencimento DATE,
                    data_fatura_gerada DATETIME(6), estado VARCHAR(30), encerrada TINYINT(1), boleto_gerado TINYINT(1), boleto_url VARCHAR(200))""",
                "CREATE TABLE core_fatura_servicos (id INT PRIMARY KEY, fatura_id CHAR(32), servico_id CHAR(32))",
                "CREATE TABLE core_ordemdecompra (fatura_id CHAR(32) PRIMARY KEY, identificacao_oc VARCHAR(30), url VARCHAR(200))");
        run("INSERT INTO core_ix VALUES (9511, 'ext1', 'extraida.sp', 'Extraída - SP', 'SP', 'São Paulo')",
                "INSERT INTO core_perfilparticipante VALUES ('%s', 'Extraído', 12.5)".formatted(key(1)),
                "INSERT INTO core_participante VALUES ('%s', 64920, '11222333000181', 'Rede Extraída Ltda', 'Ana', 'Rua A', '10', NULL, 'Centro', 'São Paulo', 'SP', '01310100', '11', '5509', NULL, '2018-03-05 14:00:00.123456', '%s', 9511)".formatted(key(2), key(1)),
                "INSERT INTO core_contrato VALUES ('%s', TRUE, '2018-03-06 12:00:00', 9511, '%s', '<p>Contrato de {razao_social},\n\"CNPJ\" {cnpj}</p>', '<p>Contract</p>', 'participante', TRUE, 'ana')".formatted(key(3), key(2)),
                "INSERT INTO core_servico VALUES ('%s', 'h-ext', 'porta_10g', 1500.1, TRUE, '2026-10-31', 9511, '%s'), ('%s', 'h-ext2', 'porta_100g', 12345678.9, TRUE, '2026-09-30', 9511, '%s')"
                        .formatted(key(4), key(2), key(7), key(2)),
                "INSERT INTO core_fatura VALUES ('%s', 61000, '%s', 1500.1, '2026-10-15', '2026-10-01 12:00:00', 'PAGA', TRUE, TRUE, ''), ('%s', 61001, '%s', 1500.1, '2026-11-15', '2026-11-01 12:00:00', 'gerada', FALSE, TRUE, NULL)"
                        .formatted(key(5), key(2), key(6), key(2)),
                "INSERT INTO core_fatura_servicos VALUES (1, '%s', '%s'), (2, '%s', '%s')".formatted(key(5), key(4), key(6), key(4)),
                "INSERT INTO core_ordemdecompra VALUES ('%s', 'PO-EXT', NULL)".formatted(key(6)));
        return this;
    }

    private void run(String... statements) {
        Stream.of(statements).map(this::inItsTypes).forEach(sql::execute);
    }

    private String inItsTypes(String statement) {
        return !isPostgres || !statement.startsWith("CREATE") ? statement : statement.replace("CHAR(32)", "UUID").replace("TINYINT(1)", "BOOLEAN")
                .replace("DATETIME(6)", "TIMESTAMP WITH TIME ZONE").replace("DOUBLE", "DOUBLE PRECISION").replace("LONGTEXT", "TEXT");
    }

    /** A uuid as Django writes it. */
    static String key(int number) {
        return "ec0" + "%029x".formatted(number);
    }

    @Override
    public void close() {
        NAMES.forEach(name -> sql.execute("DROP TABLE IF EXISTS " + name));
    }
}
