package br.ix.invoice.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.ix.invoice.IntegrationTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows arrive as they were given, however many there are. */
@IntegrationTest
class RowInsertTest {

    private static final RowInsert<Integer> INSERT = new RowInsert<>("""
            INSERT INTO row_insert_test (id, amount, day, text, kind) VALUES (?, ?, ?, ?, 'K')
            """, (values, row) -> values.add(row.longValue()).add(new BigDecimal(row + ".25"))
                    .addText(row % 2 == 0 ? null : LocalDate.of(2026, 1, 1).plusDays(row)).add("à '\\ 😀 " + row));

    @Autowired
    private JdbcTemplate database;

    @BeforeEach
    void givenATable() {
        database.execute("""
                CREATE TABLE row_insert_test (id BIGINT PRIMARY KEY, amount DECIMAL(12, 4), day DATE, text VARCHAR(40), kind VARCHAR(1))
                    CHARACTER SET utf8mb4
                """);
    }

    @AfterEach
    void dropIt() {
        database.execute("DROP TABLE row_insert_test");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 99, 100, 101, 250})
    void writesEachRowOnceWithAllItsValues(int count) {
        List<Integer> rows = IntStream.range(0, count).boxed().toList();

        INSERT.write(database, rows);

        assertThat(database.queryForList("SELECT CONCAT(id, '|', amount, '|', COALESCE(day, '-'), '|', text, '|', kind) FROM row_insert_test ORDER BY id",
                String.class)).isEqualTo(rows.stream().map(row -> "%d|%d.2500|%s|à '\\ 😀 %d|K".formatted(row, row,
                        row % 2 == 0 ? "-" : LocalDate.of(2026, 1, 1).plusDays(row), row)).toList());
    }

    @Test
    void aRowThatIsThereAlreadyIsRefused() {
        INSERT.write(database, List.of(7));

        assertThatThrownBy(() -> INSERT.write(database, IntStream.range(0, 150).boxed().toList())).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void aRowWithAValueTooFewIsRefusedBeforeAnythingIsWritten() {
        var lacking = new RowInsert<Integer>("INSERT INTO row_insert_test (id, text) VALUES (?, ?)", (values, row) -> values.add(row.longValue()));

        assertThatThrownBy(() -> lacking.write(database, List.of(1, 2))).isInstanceOf(IllegalStateException.class)
                .hasMessage("2 values were set for 2 rows of 2 columns");
        assertThat(database.queryForObject("SELECT COUNT(*) FROM row_insert_test", Long.class)).isZero();
    }
}
