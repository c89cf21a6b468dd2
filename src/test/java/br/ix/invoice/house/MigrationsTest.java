package br.ix.invoice.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Migrations are numbered once through all modules, say why, and can be run again where they may fail half-way. */
class MigrationsTest {

    private static final Path FOLDER = Path.of("src/main/resources/db/migration");
    private static final Pattern NAME = Pattern.compile("V(\\d{4})__([a-z]+)_[a-z]+_[a-z0-9_]+\\.sql");
    private static final Pattern CREATE = Pattern.compile("(?i)CREATE TABLE (?!IF NOT EXISTS)");
    private static final Pattern AGAIN = Pattern.compile("(?is)^CREATE TABLE IF NOT EXISTS|^INSERT .*ON DUPLICATE KEY UPDATE|^INSERT IGNORE|^UPDATE");
    private static final Pattern TABLE = Pattern.compile("CREATE TABLE (?:IF NOT EXISTS )?([a-z_]+)");

    private final Exceptions exceptions = Exceptions.read();

    @Test
    void aMigrationIsNamedAfterItsModuleAndWhatItDoes() {
        var faults = new ArrayList<String>();
        for (Path file : files()) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            String folder = file.getParent().getFileName().toString();
            if (!name.matches() || !name.group(2).equals(folder) || !Sources.modules().contains(folder)) {
                faults.add(file.getFileName() + ": expected V<nnnn>__<module>_<verb>_<what>.sql in the folder of a module");
            }
        }
        assertThat(exceptions.faults("migration-name", faults)).isEmpty();
    }

    @Test
    void aNumberIsUsedOnce() {
        var byNumber = new HashMap<String, String>();
        var faults = new ArrayList<String>();
        for (Path file : files()) {
            String name = file.getFileName().toString();
            String other = byNumber.put(name.substring(0, 5), name);
            if (other != null) {
                faults.add(name + ": has the number of " + other);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void aMigrationBeginsWithWhy() {
        List<String> faults = files().stream().filter(file -> !text(file).startsWith("-- Why:")).map(file -> file.getFileName() + ": no '-- Why:'").toList();
        assertThat(exceptions.faults("migration-why", faults)).isEmpty();
    }

    @Test
    void aMigrationThatIsKilledHalfWayCanBeRunAgain() {
        var faults = new ArrayList<String>();
        for (Path file : files()) {
            List<String> statements = Stream.of(text(file).replaceAll("(?m)--.*$", "").split(";")).map(String::strip)
                    .filter(part -> !part.isEmpty()).toList();
            boolean alone = statements.size() == 1 && !CREATE.matcher(statements.get(0)).find();
            if (!alone && !statements.stream().allMatch(statement -> AGAIN.matcher(statement).find())) {
                faults.add(file.getFileName() + ": has to be one statement (a CREATE TABLE with IF NOT EXISTS), or each can run again");
            }
        }
        assertThat(exceptions.faults("migration-again", faults)).isEmpty();
    }

    /** Tables in capitals are those of Spring Batch and Spring Modulith. */
    @Test
    void aTableIsNamedInTheFaceOfTheModuleThatOwnsIt() {
        var faults = new ArrayList<String>();
        for (Path file : files()) {
            String module = file.getParent().getFileName().toString();
            String face = text(Path.of("src/main/java/br/ix/invoice", module, "package-info.java"));
            TABLE.matcher(text(file)).results().map(match -> match.group(1)).filter(table -> !face.matches("(?s).*\\b" + table + "\\b.*"))
                    .forEach(table -> faults.add(module + "/" + table + ": is not named in the module's package-info.java"));
        }
        assertThat(exceptions.faults("migration-owner", faults)).isEmpty();
    }

    private static List<Path> files() {
        try (Stream<Path> paths = Files.walk(FOLDER)) {
            return paths.filter(path -> path.toString().endsWith(".sql")).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
