package br.ix.invoice.invoicing.web;

import br.ix.invoice.invoicing.number.SeriesProofs;
import br.ix.invoice.invoicing.number.SeriesProofs.Hole;
import br.ix.invoice.invoicing.number.SeriesProofs.Proof;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/number-series}: the report that proves that no number is missing. */
@RestController
@RequestMapping("/api/v1/number-series")
class NumberSeriesResource {

    /** A series; {@code gaps} has each missing number, and a range {@code {from, until}} where several in a row are missing. */
    record SeriesView(String series, @Nullable Long first, @Nullable Long last, long count, List<Object> gaps) {

        static SeriesView of(Proof proof) {
            return new SeriesView(proof.series(), proof.first(), proof.last(), proof.count(),
                    proof.holes().stream().map(SeriesView::gap).toList());
        }

        private static Object gap(Hole hole) {
            return hole.from() == hole.until() ? (Object) hole.from() : hole;
        }
    }

    private final SeriesProofs series;

    NumberSeriesResource(SeriesProofs series) {
        this.series = series;
    }

    @GetMapping
    Page<SeriesView> list(PageQuery query) {
        return Page.of(series.prove(query.afterId(), query.rows()), query, proof -> String.valueOf(proof.issuer())).map(SeriesView::of);
    }
}
