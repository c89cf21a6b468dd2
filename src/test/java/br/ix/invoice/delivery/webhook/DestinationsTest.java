package br.ix.invoice.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is sent into a private network unless it is said to be our own. */
class DestinationsTest {

    private final Destinations strict = new Destinations(Networks.of(List.of()));
    private final Destinations own = new Destinations(Networks.of(List.of("10.1.0.0/16", "fd00::/8")));

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "0.0.0.0", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254",
        "100.64.0.1", "198.18.0.1", "224.0.0.1", "255.255.255.255", "192.0.2.1", "localhost", "2130706433", "127.1", "[::1]", "[::]", "[fe80::1]",
        "[fd00::1]", "[ff02::1]", "[::ffff:127.0.0.1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[2001:db8::1]"})
    void anAddressOutsideThePublicNetworkIsRefusedHoweverItIsWritten(String host) {
        assertThatThrownBy(() -> strict.resolve(URI.create("https://" + host + "/hook"))).isInstanceOf(Destinations.NoDestination.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "172.15.255.255", "172.32.0.1", "192.167.255.255", "100.63.255.255", "[2606:4700::1111]"})
    void anAddressOfThePublicNetworkIsTaken(String host) throws Exception {
        assertThat(strict.resolve(URI.create("https://" + host + "/hook"))).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            https://10.1.2.3/hook,     true
            http://10.1.2.3:8080/hook, true
            https://10.2.2.3/hook,     false
            https://[fd12::1]/hook,    true
            https://[fc00::1]/hook,    false
            http://1.1.1.1/hook,       false
            https://1.1.1.1/hook,      true
            """)
    void anOwnNetworkIsTakenByItsPrefixAndPlainHttpOnlyThere(String url, boolean taken) {
        assertThat(own.fault(url).isEmpty()).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            example.org/hook,                must be a URL with a host name
            ftp://example.org/hook,          must begin with https://
            http://example.org/hook,         must begin with https://
            https:///hook,                   must be a URL
            https://user:pass@example.org/,  without user
            https://example.org/#part,       without fragment
            https://example.org:0/,          must have a port
            https://example.org:70000/,      must have a port
            https://exämple.org/,            of ASCII
            https://127.0.0.1/,              is not an address of the public network
            """)
    void whatIsWrongWithAUrlIsSaidWhenItIsEntered(String url, String fault) {
        assertThat(strict.fault(url)).hasValueSatisfying(said -> assertThat(said).contains(fault));
    }

    @Test
    void anUnknownNameIsSaidAndNotSentTo() {
        assertThat(strict.fault("https://hooks.example.org/x")).isEmpty();
        assertThatThrownBy(() -> strict.resolve(URI.create("https://no-such-host.invalid/"))).hasMessageContaining("is not known");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "example.org/8", "10.0.0.0/x", "fd00::/129"})
    void aSettingThatIsNoNetworkStopsTheStart(String text) {
        assertThatThrownBy(() -> Networks.of(List.of(text))).hasMessageContaining("is not a network such as");
    }
}
