package br.ix.invoice.console.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A picture of months: for each a bar or (stacked) one bar of parts, as whole points from the upper left. What is below zero is not drawn. {@code most}
 * is what the full height stands for.
 */
record Chart(int width, int height, List<Bar> bars, List<Label> labels, BigDecimal most) {

    private static final int WIDTH = 1080;
    private static final int HEIGHT = 220;
    private static final int PLOT = 190;

    /** {@code kind}: how it is coloured, and the end of a text {@code chart.*}; {@code month} and {@code amount}: what it says. */
    record Bar(int x, int y, int width, int height, String kind, String month, BigDecimal amount) {
    }

    record Label(int x, String month) {
    }

    /** Amounts by month, of one kind. */
    record Series(String kind, Map<String, BigDecimal> byMonth) {

        BigDecimal of(String month) {
            return byMonth.getOrDefault(month, BigDecimal.ZERO).max(BigDecimal.ZERO);
        }
    }

    /** Bars beside each other in each month. */
    static Chart grouped(List<String> months, List<Series> series) {
        BigDecimal most = months.stream().flatMap(month -> series.stream().map(one -> one.of(month))).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        int slot = WIDTH / Math.max(1, months.size());
        int wide = Math.max(1, slot * 4 / 5 / series.size());
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            for (int k = 0; k < series.size(); k++) {
                BigDecimal amount = series.get(k).of(months.get(i));
                int high = scaled(amount, most);
                bars.add(new Bar(i * slot + slot / 10 + k * wide, PLOT - high, wide, high, series.get(k).kind(), months.get(i), amount));
            }
        }
        return new Chart(WIDTH, HEIGHT, bars, labels(months, slot), most);
    }

    /** One bar of parts in each month, the first at the bottom. */
    static Chart stacked(List<String> months, List<Series> series) {
        BigDecimal most = months.stream().map(month -> series.stream().map(one -> one.of(month)).reduce(BigDecimal.ZERO, BigDecimal::add))
                .max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        int slot = WIDTH / Math.max(1, months.size());
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            int top = PLOT;
            for (Series one : series) {
                BigDecimal amount = one.of(months.get(i));
                int high = scaled(amount, most);
                top -= high;
                bars.add(new Bar(i * slot + slot / 10, top, Math.max(1, slot * 4 / 5), high, one.kind(), months.get(i), amount));
            }
        }
        return new Chart(WIDTH, HEIGHT, bars, labels(months, slot), most);
    }

    private static int scaled(BigDecimal amount, BigDecimal most) {
        return most.signum() == 0 ? 0 : amount.multiply(BigDecimal.valueOf(PLOT - 10)).divide(most, 0, RoundingMode.HALF_UP).intValue();
    }

    /** Each month where there is room, else every third. */
    private static List<Label> labels(List<String> months, int slot) {
        List<Label> labels = new ArrayList<>();
        int step = slot >= 60 ? 1 : 3;
        for (int i = 0; i < months.size(); i += step) {
            labels.add(new Label(i * slot + slot / 2, months.get(i)));
        }
        return labels;
    }
}
