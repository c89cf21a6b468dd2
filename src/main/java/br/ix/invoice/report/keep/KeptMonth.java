package br.ix.invoice.report.keep;

import java.time.Instant;

/** Of how many rows the kept figures of a month were made, whether it was over then, and when that was. */
record KeptMonth(long documents, long cancelled, long entries, boolean over, Instant at) {

    boolean isOf(KeptMonth now) {
        return documents == now.documents && cancelled == now.cancelled && entries == now.entries && over == now.over;
    }
}
