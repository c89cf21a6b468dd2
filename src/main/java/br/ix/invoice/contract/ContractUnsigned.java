package br.ix.invoice.contract;

import java.util.List;

/**
 * Contracts that were valid and signed are no longer both: what they print changed, another took their place, or somebody said so. Published
 * in the transaction of the change, one event for all contracts that it concerns.
 */
public record ContractUnsigned(List<ContractSigned.Contract> contracts) {
}
