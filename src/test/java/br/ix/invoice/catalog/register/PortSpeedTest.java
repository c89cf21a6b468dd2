package br.ix.invoice.catalog.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How fast the port of a service is, in Mb/s. */
class PortSpeedTest {

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource({
        "PORT-10G,         , 10000",
        "porta_100g,       , 100000",
        "FE.100M,          , 100",
        "PORT-2.5G,        , 2500",
        "10GE-SP,          , 10000",
        "PORT-1.6T,        , 1600000",
        "400G,             , 400000",
        "PORT,             , 0",
        "P10,              , 0",
        "LAG-2x10G,        , 0",
        "UPGRADE-10G-100G, , 0",
        "SETUP-10GOLD,     , 0",
        "PORT-10G,        0, 0",
        "PORT-10G,    40000, 40000",
        "PORT,         2500, 2500"})
    void isWhatTheServiceSaysElseWhatItsCodeDoes(String code, @Nullable Integer said, int mbps) {
        assertThat(PortSpeed.of(code, said)).isEqualTo(mbps);
    }
}
