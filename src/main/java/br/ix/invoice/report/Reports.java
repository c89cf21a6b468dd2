package br.ix.invoice.report;

import br.ix.invoice.report.keep.KeptFigures;
import br.ix.invoice.report.keep.MonthKeeper;
import java.util.List;
import org.springframework.stereotype.Component;

/** Figures of months, for other modules. What is not kept yet, or no longer true, is worked out before it is shown. */
@Component
public class Reports {

    private final MonthKeeper keeper;
    private final KeptFigures figures;

    Reports(MonthKeeper keeper, KeptFigures figures) {
        this.keeper = keeper;
        this.figures = figures;
    }

    /** By month, exchange and service. */
    public List<RevenueRow> revenue(ReportRange range) {
        keeper.keepSums(range);
        return figures.revenue(range);
    }

    /** By month and exchange. */
    public List<CashRow> cash(ReportRange range) {
        keeper.keepSums(range);
        return figures.cash(range);
    }

    /** By month and exchange. */
    public List<ReceivableRow> receivables(ReportRange range) {
        keeper.keepReceivables(range);
        return figures.receivables(range);
    }
}
