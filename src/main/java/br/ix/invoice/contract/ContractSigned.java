package br.ix.invoice.contract;

import java.util.List;

/** Valid contracts are signed now; published in the transaction of the change, one event for all contracts that it concerns. */
public record ContractSigned(List<Contract> contracts) {

    /** Keys of a contract and of its participant. */
    public record Contract(long id, long participant) {
    }
}
