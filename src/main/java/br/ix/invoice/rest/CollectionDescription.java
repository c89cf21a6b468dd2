package br.ix.invoice.rest;

import java.util.List;

/**
 * One collection in the listing {@code GET /api/v1/}: each module has a bean of this type for each collection that it serves.
 * {@code name} is the last part of the address, {@code description} says what it is for in one sentence.
 */
public record CollectionDescription(String name, String description, List<String> methods) {
}
