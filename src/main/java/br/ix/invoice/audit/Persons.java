package br.ix.invoice.audit;

import java.util.Optional;

/** Knows behind which key of a program ({@code key:<id>}) stands whom ({@code user:<name>}, who made it); the module of users implements it. */
public interface Persons {

    Optional<String> behind(String key);
}
