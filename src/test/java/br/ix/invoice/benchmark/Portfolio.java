package br.ix.invoice.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The files of an import: accounts with three subscriptions each (115, 690 and 80 a month), every tenth of which starts on the 11th of
 * the first month; every seventh account pays half.
 */
public record Portfolio(Map<String, byte[]> files, long lines) {

    public static final String EXCHANGE = "bench";

    public static Portfolio of(int accounts, YearMonth first) {
        String before = first.minusMonths(1).atEndOfMonth().toString();
        String start = first.minusMonths(6).atDay(1).toString();
        var organisations = new StringBuilder("externalRef,legalName,taxId,taxIdType,city,state,country\n");
        var participants = new StringBuilder("asn,exchange,organisation,profile\n");
        var subscriptions = new StringBuilder("externalRef,asn,exchange,service,quantity,startsOn,chargedThrough\n");
        for (int i = 1; i <= accounts; i++) {
            organisations.append("o").append(i).append(",Organisation ").append(i).append(",T").append(i).append(",OTHER,City,SP,BR\n");
            participants.append(100_000 + i).append(',').append(EXCHANGE).append(",o").append(i).append(i % 7 == 0 ? ",half\n" : ",plain\n");
            for (String service : new String[] {"P1", "P10", "VLAN"}) {
                boolean fresh = i % 10 == 0;
                subscriptions.append('s').append(i).append(service).append(',').append(100_000 + i).append(',').append(EXCHANGE)
                        .append(',').append(service).append(",1,").append(fresh ? first.atDay(11).toString() : start).append(',')
                        .append(fresh ? "" : before).append('\n');
            }
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        put(files, "exchanges.csv", "code,name,city,state,country,timeZone,currency\n" + EXCHANGE + ",Bench,City,SP,BR,America/Sao_Paulo,BRL\n");
        put(files, "profiles.csv", "name,discountPercent\nplain,0\nhalf,50\n");
        put(files, "services.csv", "code,name,recurring\nP1,Port 1G,true\nP10,Port 10G,true\nVLAN,VLAN,true\n");
        put(files, "prices.csv", "service,exchange,unitPrice,currency,validFrom\nP1,bench,115.00,BRL,2020-01-01\n"
                + "P10,bench,690.00,BRL,2020-01-01\nVLAN,bench,80.00,BRL,2020-01-01\n");
        put(files, "organisations.csv", organisations.toString());
        put(files, "participants.csv", participants.toString());
        put(files, "subscriptions.csv", subscriptions.toString());
        return new Portfolio(files, accounts * 5L + 9);
    }

    private static void put(Map<String, byte[]> files, String name, String content) {
        files.put(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
