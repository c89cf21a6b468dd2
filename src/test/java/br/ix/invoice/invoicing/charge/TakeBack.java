package br.ix.invoice.invoicing.charge;

/** A step that takes documents back; each is chosen by a number among those that are issued. */
interface TakeBack extends Step {

    /** A document is cancelled and its days are owed again ({@code REBILL}). */
    record Cancel(int document) implements TakeBack {
        @Override
        public boolean on(History history) {
            return history.books.cancel(document);
        }
    }

    /** A document is cancelled, its days are settled ({@code FINAL}). */
    record CancelForGood(int document) implements TakeBack {
        @Override
        public boolean on(History history) {
            return history.books.cancelForGood(document);
        }
    }

    /** One line of a document is credited and its days are owed again. */
    record GiveBackLine(int document, int line) implements TakeBack {
        @Override
        public boolean on(History history) {
            return history.books.giveBack(document, line);
        }
    }

    /** A document is cancelled, and its month requested again at once. */
    record CancelAndBillAgain(int document) implements TakeBack {
        @Override
        public boolean on(History history) {
            return history.books.cancel(document) && new RunStep.Again().on(history);
        }
    }
}
