package br.ix.invoice.terminal.command;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** A command about one document, outside of runs: it is made or changed, or shown as it would be. */
abstract class DocumentCommand implements Callable<Integer> {

    @ParentCommand
    private Commands commands;

    @Option(names = "--preview", description = "Change nothing, show what would be.")
    private boolean preview;

    @Override
    public Integer call() throws Exception {
        Map<String, Object> body = body();
        commands.screen().show(commands.server().post(path() + (preview ? "?preview=true" : ""), body), InvoiceLines::item);
        return 0;
    }

    abstract String path();

    /** What is sent; words that make no sense are told (2). */
    abstract Map<String, Object> body();
}
