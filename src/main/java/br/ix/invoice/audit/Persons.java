package br.ix.invoice.audit;

import java.util.List;

/**
 * Knows who stands behind a key of a program ({@code key:<id>}): whoever had its text in hand, since he made it or gave it a new one; that may be a key
 * itself. The module of users implements it.
 */
public interface Persons {

    List<String> behind(String key);
}
