package br.ix.invoice.legacy.sample;

import java.util.Map;
import java.util.stream.Collectors;

/** What the sample's {@code exchanges.csv} says of a locality; none of its values has a comma. */
record SampleExchange(String code, String city, String state) {

    static Map<String, SampleExchange> byCode() {
        return SampleMembers.text("exchanges.csv").lines().skip(1).map(line -> line.split(","))
                .map(values -> new SampleExchange(values[0], values[2], values[3]))
                .collect(Collectors.toMap(SampleExchange::code, exchange -> exchange));
    }
}
