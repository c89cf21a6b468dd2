package br.ix.invoice.legacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder of samples in {@code batch-jobs}, and the table in its README of what an import says of each folder in it. */
final class SampleFolder {

    /** A row of the table: {@code remark} is {@code file:line field code}. */
    record Told(String folder, String remark, String message) {
        @Override
        public String toString() {
            return folder;
        }
    }

    private final Path path;

    SampleFolder(String path) {
        this.path = Path.of("batch-jobs").resolve(path);
    }

    @Override
    public String toString() {
        return path.toString();
    }

    List<String> folders() {
        try (Stream<Path> folders = Files.list(path)) {
            return folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Told> told() {
        try {
            return Files.readAllLines(path.resolve("README.md")).stream().filter(line -> line.startsWith("| ["))
                    .map(line -> line.substring(1).split("\\|")).map(cells -> new Told(cells[0].replaceAll(".*\\[|].*", ""),
                            "%s:%s %s %s".formatted(word(cells[1]), word(cells[2]), word(cells[3]), word(cells[4])), cells[5].strip())).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String word(String cell) {
        return cell.strip().replace("`", "");
    }

    /** The files of one of its folders (empty: of its own) by name. */
    Map<String, String> files(String folder) {
        try (Stream<Path> files = Files.list(path.resolve(folder))) {
            Map<String, String> texts = new TreeMap<>();
            for (Path file : files.filter(one -> one.toString().matches(".*\\.(csv|json)")).toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
