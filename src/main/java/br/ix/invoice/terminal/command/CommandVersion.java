package br.ix.invoice.terminal.command;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version of the jar that the command runs from. */
final class CommandVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Commands.class.getPackage().getImplementationVersion();
        return new String[] {"ix-invoice " + Objects.requireNonNullElse(version, "from a checkout")};
    }
}
