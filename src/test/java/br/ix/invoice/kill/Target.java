package br.ix.invoice.kill;

/** What is ended by SIGKILL; {@code ALL}: the three of them, first the program. */
enum Target {
    PROGRAM,
    DATABASE,
    BROKER,
    ALL
}
