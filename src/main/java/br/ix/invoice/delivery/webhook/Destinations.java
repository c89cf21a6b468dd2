package br.ix.invoice.delivery.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Where may be sent to: addresses of the public network, and those of own networks that are allowed by a setting. A name is resolved once for
 * an attempt, and the connection goes to the address that was looked at: a name that changes in between leads nowhere else. Plain HTTP only
 * within own networks.
 */
@Component
class Destinations {

    /** Not of the public network (IANA's registries of special purpose addresses), besides those that Java knows itself. */
    private static final Networks SPECIAL = Networks.of(List.of("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16",
            "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
            "224.0.0.0/4", "240.0.0.0/4"));

    /** Unicast of the public network is 2000::/3 only; within it, addresses that stand for others, or for nobody. */
    private static final Networks PUBLIC_SIX = Networks.of(List.of("2000::/3"));
    private static final Networks SPECIAL_SIX = Networks.of(List.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"));

    /** Why nothing is sent. */
    static final class NoDestination extends Exception {

        NoDestination(String message) {
            super(message);
        }
    }

    private final Networks allowed;

    Destinations(Networks allowedNetworks) {
        this.allowed = allowedNetworks;
    }

    /** The address that a URL leads to. */
    InetAddress resolve(URI url) throws NoDestination {
        boolean plain = "http".equals(url.getScheme());
        InetAddress[] found;
        try {
            found = InetAddress.getAllByName(url.getHost());
        } catch (UnknownHostException unknown) {
            throw new NoDestination("The name '%s' is not known".formatted(url.getHost()));
        }
        return Arrays.stream(found).filter(plain ? allowed::contains : this::isAllowed).findFirst().orElseThrow(() -> new NoDestination(plain
                ? "Plain HTTP is sent to own networks only (ix-invoice.webhooks.allowed-networks)"
                : "%s is not an address of the public network".formatted(found[0].getHostAddress())));
    }

    /** Why a URL can never be sent to, by what it says itself; empty where nothing is wrong with it. */
    Optional<String> fault(String text) {
        URI url;
        try {
            url = URI.create(text);
        } catch (IllegalArgumentException noUrl) {
            return Optional.of("must be a URL");
        }
        if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
            return Optional.of("must be a URL with a host name (of ASCII), without user and without fragment");
        }
        if (!"https".equals(url.getScheme()) && !("http".equals(url.getScheme()) && !allowed.isEmpty())) {
            return Optional.of(allowed.isEmpty() ? "must begin with https://" : "must begin with https://, or http:// within own networks");
        }
        if (url.getPort() == 0 || url.getPort() > 65_535) {
            return Optional.of("must have a port from 1 to 65535");
        }
        return isLiteral(url.getHost()) ? unreachable(url) : Optional.empty();
    }

    private Optional<String> unreachable(URI url) {
        try {
            resolve(url);
            return Optional.empty();
        } catch (NoDestination refused) {
            return Optional.of(refused.getMessage());
        }
    }

    /** An address: digits and dots, hexadecimal ones, or in brackets. Java reads {@code 2130706433} and {@code 127.1} as addresses, too. */
    private static boolean isLiteral(String host) {
        return host.startsWith("[") || host.matches("[0-9.]+");
    }

    private boolean isAllowed(InetAddress address) {
        return allowed.contains(address) || isPublic(address);
    }

    private static boolean isPublic(InetAddress address) {
        return address.getAddress().length == 4 ? !SPECIAL.contains(address) : PUBLIC_SIX.contains(address) && !SPECIAL_SIX.contains(address);
    }
}
