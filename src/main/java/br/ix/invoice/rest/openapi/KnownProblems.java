package br.ix.invoice.rest.openapi;

import java.util.List;
import java.util.Properties;

/** All types of problems by their codes, from {@code openapi/problems.properties}. Public: the pages of the API show them. */
public final class KnownProblems {

    private KnownProblems() {
    }

    public static List<KnownProblem> all() {
        Properties said = Sentences.read("/openapi/problems.properties");
        return said.stringPropertyNames().stream().filter(key -> !key.contains(".")).sorted().map(code -> problem(code, said)).toList();
    }

    private static KnownProblem problem(String code, Properties said) {
        String[] first = said.getProperty(code).split(" ", 2);
        return new KnownProblem(code, Integer.parseInt(first[0]), first[1], said.getProperty(code + ".cause"), said.getProperty(code + ".cure"), said.getProperty(code + ".again"));
    }
}
