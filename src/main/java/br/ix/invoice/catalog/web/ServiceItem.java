package br.ix.invoice.catalog.web;

import br.ix.invoice.catalog.register.ServiceRow;

/** A service as the API shows it. */
record ServiceItem(String code, String name, String unit, boolean recurring, int intervalMonths, String timing, String proration,
                   String pricePer) {

    static ServiceItem of(ServiceRow row) {
        return new ServiceItem(row.code(), row.name(), row.unit(), row.recurring(), row.intervalMonths(), row.timing(),
                row.proration(), row.pricePer());
    }
}
