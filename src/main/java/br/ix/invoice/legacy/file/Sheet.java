package br.ix.invoice.legacy.file;

import java.util.List;

/** What a file of a kind looks like: its name, its columns, and those of them that together are the key. Public: kinds define theirs. */
public record Sheet(String fileName, List<String> required, List<String> optional, List<String> key) {

    boolean knows(String column) {
        return required.contains(column) || optional.contains(column);
    }
}
