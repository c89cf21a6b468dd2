package br.ix.invoice.legacy.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowsTest {

    private static final Sheet SHEET = new Sheet("things.csv", List.of("code", "name"), List.of("note"), List.of("code"));

    @TempDir
    private Path folder;

    @Test
    void tellsThePhysicalLineWhereARecordBegins() throws Exception {
        List<Row> rows = rows("code,name\r\na,\"two\r\nlines\"\r\n\r\nb,\"three\n\nlines\"\r\nc,x\r\n");

        assertThat(rows).extracting(Row::line).containsExactly(2L, 5L, 8L);
        assertThat(rows.get(0).get("name")).isEqualTo("two\r\nlines");
    }

    @ParameterizedTest(name = "a file with {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', value = {
        "commas              | code,name,note~a,b,c",
        "semicolons          | code;name;note~a;b;c",
        "semicolons, commas in values | code;name;note~a;b;c",
        "columns in another order     | note,name,code~c,b,a",
        "other cases and blanks       | CODE , Name,note~a , b,c",
        "quotes everywhere            | \"code\";\"name\";\"note\"~\"a\";\"b\";\"c\"",
        "empty columns at the end     | code,name,note,,~a,b,c,,",
        "another name of a column     | code,denominação,note~a,b,c",
        "a column that stays unread   | code,internal,name,note~a,zz,b,c"})
    void readsTheSameRecordOf(String what, String text) throws Exception {
        List<Row> rows = rows(text.replace("~", "\n"));

        assertThat(rows).hasSize(1);
        assertThat(List.of(rows.get(0).get("code"), rows.get(0).get("name"), rows.get(0).get("note"))).containsExactly("a", "b", "c");
        assertThat(rows.get(0).fits()).isTrue();
    }

    @Test
    void unescapesQuotesAndKeepsDelimitersInThem() throws Exception {
        List<Row> rows = rows("code,name\na,\"say \"\"hi\"\", you\"\n");

        assertThat(rows.get(0).get("name")).isEqualTo("say \"hi\", you");
    }

    @Test
    void readsAnEmptyValueAndAColumnThatIsMissingAsNothing() throws Exception {
        List<Row> rows = rows("code,name\na,\"  \"\n");

        assertThat(rows.get(0).get("name")).isNull();
        assertThat(rows.get(0).get("note")).isNull();
    }

    @Test
    void seesThatARecordHasTooFewOrTooManyValues() throws Exception {
        List<Row> rows = rows("code,name\na\nb,c,d\ne,f\n");

        assertThat(rows).extracting(Row::fits).containsExactly(false, false, true);
    }

    @Test
    void decodesValuesThatWereEncodedTwiceAndCountsThem() throws Exception {
        try (Rows rows = open("code,name\nsp,SÃ£o Paulo\nrs,Porto Alegre\n")) {
            assertThat(rows.next().get("name")).isEqualTo("São Paulo");
            assertThat(rows.next().get("name")).isEqualTo("Porto Alegre");
            assertThat(rows.decodedTwice()).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', value = {
        "code~a                           | MISSING_COLUMN   | 1 | The header has no column 'name'",
        "code,name,nmae~a,b,c             | UNKNOWN_COLUMN   | 1 | has a column 'nmae' that things.csv does not have",
        "code,name,Code~a,b,c             | REPEATED_COLUMN  | 1 | has the column 'code' twice",
        "code,name~a,\"b~c,d              | MALFORMED_QUOTES | 2 | begins in line 2 has a quote that is not closed",
        "code,name~a,b~c,\"d\"e           | MALFORMED_QUOTES | 3 | text behind a closing quote"})
    void refusesAFileThatIsWrongAsAWhole(String text, String code, long line, String message) {
        assertThatThrownBy(() -> rows(text.replace("~", "\n"))).isInstanceOfSatisfying(FileFault.class, fault -> {
            assertThat(fault.code().name()).isEqualTo(code);
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault).hasMessageContaining(message);
        });
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> rows("")).isInstanceOfSatisfying(FileFault.class,
                fault -> assertThat(fault.code()).isEqualTo(FileFault.Code.EMPTY_FILE));
    }

    @Test
    void stopsARecordWithoutEndBeforeItFillsTheMemory() {
        String endless = "code,name\na,\"" + "x".repeat(1_100_000);

        assertThatThrownBy(() -> rows(endless)).isInstanceOfSatisfying(FileFault.class,
                fault -> assertThat(fault.code()).isEqualTo(FileFault.Code.RECORD_TOO_LONG));
    }

    private List<Row> rows(String text) throws Exception {
        List<Row> found = new ArrayList<>();
        try (Rows rows = open(text)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                found.add(row);
            }
        }
        return found;
    }

    private Rows open(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("things.csv"), text);
        ColumnNames names = ColumnNames.read(new ByteArrayInputStream("""
                things.csv:
                  unread: [internal]
                  columns:
                    name: [denominação]
                """.getBytes(StandardCharsets.UTF_8)));
        return Rows.open(file, TextRecognition.of(file), SHEET, names);
    }
}
