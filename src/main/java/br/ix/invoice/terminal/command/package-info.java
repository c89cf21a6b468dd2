/** Each command of the terminal is a class; {@code Server} speaks HTTP, {@code Screen} writes, {@code Following} waits. */
@NullMarked
package br.ix.invoice.terminal.command;

import org.jspecify.annotations.NullMarked;
