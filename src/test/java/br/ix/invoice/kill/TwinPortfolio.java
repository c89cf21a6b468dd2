package br.ix.invoice.kill;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The files of an import: exchanges that are alike to the last byte, each with the same networks and subscriptions, so that the run of one is
 * told from the run of another by nothing but what a kill did to it. Among the accounts are ones with discounts, a late start, days at
 * zero, nothing due, and one without a price.
 */
final class TwinPortfolio {

    static final int ACCOUNTS = 44;

    private TwinPortfolio() {
    }

    /** The code of the n-th exchange, and of its issuer. */
    static String code(int n) {
        return "twin%03d".formatted(n);
    }

    /** So many exchanges from one on. */
    static Map<String, byte[]> files(int first, int exchanges) {
        var places = new StringBuilder("code,name,city,state,country,timeZone,currency,issuer\n");
        var organisations = new StringBuilder("externalRef,legalName,taxId,taxIdType,city,state,country\n");
        var participants = new StringBuilder("asn,exchange,organisation,profile\n");
        var subscriptions = new StringBuilder("externalRef,asn,exchange,service,quantity,startsOn,chargedThrough\n");
        for (int i = 1; i <= ACCOUNTS; i++) {
            organisations.append("o%d,Organisation %d Ltda,T%d,OTHER,City,SP,BR\n".formatted(i, i, i));
        }
        for (int n = first; n < first + exchanges; n++) {
            places.append("%s,Twin,City,SP,BR,America/Sao_Paulo,BRL,%s\n".formatted(code(n), code(n)));
            for (int i = 1; i <= ACCOUNTS; i++) {
                participants.append("%d,%s,o%d,%s\n".formatted(100_000 + i, code(n), i, i % 7 == 0 ? "half" : "plain"));
                subscriptions.append(of(code(n), i));
            }
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        put(files, "exchanges.csv", places.toString());
        put(files, "profiles.csv", "name,discountPercent\nplain,0\nhalf,50\n");
        put(files, "services.csv", "code,name,recurring\nP10,Port 10G,true\nVLAN,VLAN,true\nFREE,Test VLAN,true\nNEW,Not priced yet,true\n");
        put(files, "prices.csv", "service,unitPrice,currency,validFrom\nP10,690.00,BRL,2020-01-01\nVLAN,79.99,BRL,2020-01-01\nFREE,0,BRL,2020-01-01\n");
        put(files, "organisations.csv", organisations.toString());
        put(files, "participants.csv", participants.toString());
        put(files, "subscriptions.csv", subscriptions.toString());
        return files;
    }

    /** Every third has days at zero, every eleventh nothing else; the thirteenth has what has no price; every tenth starts on the 11th. */
    private static String of(String exchange, int i) {
        var lines = new StringBuilder();
        for (String service : i % 11 == 0 ? new String[] {"FREE"} : i == 13 ? new String[] {"NEW"} : i % 3 == 0
                ? new String[] {"P10", "VLAN", "FREE"} : new String[] {"P10", "VLAN"}) {
            lines.append("%s-%d%s,%d,%s,%s,1,%s,%s\n".formatted(exchange, i, service, 100_000 + i, exchange, service,
                    i % 10 == 0 ? "2026-10-11" : "2026-04-01", i % 10 == 0 ? "" : "2026-09-30"));
        }
        return lines.toString();
    }

    private static void put(Map<String, byte[]> files, String name, String content) {
        files.put(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
