package br.ix.invoice.rest.preview;

import br.ix.invoice.rest.PageQuery;

/** Says what a change means in money; invoicing implements it. */
public interface Impacts {

    /** Begins to note which changes are announced in the transaction of this thread. */
    Watch watch();

    /** One change that is watched. */
    interface Watch extends AutoCloseable {

        /** Rates what the change concerns as it would be: within the change. */
        void rateChanged();

        /** Rates the same as it is, once the change is rolled back, and compares. */
        Impact compare(PageQuery page);

        @Override
        void close();
    }
}
