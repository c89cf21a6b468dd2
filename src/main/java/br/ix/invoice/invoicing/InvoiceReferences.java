package br.ix.invoice.invoicing;

import br.ix.invoice.boleto.Agreement;
import br.ix.invoice.invoicing.reading.NumberedDocuments;
import br.ix.invoice.pix.Txid;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds the invoices that a bank or a payer names, however many at once by a fixed number of queries. Cancelled ones are found too: somebody
 * may have paid them.
 */
@Component
public class InvoiceReferences {

    private final NumberedDocuments documents;

    InvoiceReferences(NumberedDocuments documents) {
        this.documents = documents;
    }

    /** An invoice that was named: its internal key, its id and the code of its issuer. */
    public record Named(long key, UUID id, String issuer) {
    }

    /**
     * The invoices of a bank's numbers (nosso número, written as on paper or as in the bank's files), by the number as it was given; what is
     * of none is absent. More than one only where two issuers use the same agreement.
     */
    public Map<String, List<Named>> ofOurNumbers(String bank, Collection<String> ourNumbers) {
        List<NumberedDocuments.Asked> asked = new ArrayList<>();
        for (Map.Entry<Long, Agreement> print : documents.agreementsOf(bank).entrySet()) {
            ourNumbers.stream().distinct().forEach(number -> print.getValue().sequenceOf(number)
                    .ifPresent(sequence -> asked.add(new NumberedDocuments.Asked(print.getKey(), sequence, number))));
        }
        return documents.find(asked);
    }

    /** The invoices of txids, by the txid as it was given; what is of none is absent. */
    public Map<String, Named> ofTxids(Collection<String> txids) {
        Map<String, UUID> ids = new HashMap<>();
        txids.forEach(txid -> Txid.invoice(txid).ifPresent(id -> ids.put(txid, id)));
        Map<UUID, Named> found = documents.withIds(Set.copyOf(ids.values())).stream().collect(Collectors.toMap(Named::id, named -> named));
        Map<String, Named> named = new HashMap<>();
        ids.forEach((txid, id) -> {
            if (found.containsKey(id)) {
                named.put(txid, found.get(id));
            }
        });
        return named;
    }
}
