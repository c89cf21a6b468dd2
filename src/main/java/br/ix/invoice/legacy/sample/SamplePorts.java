package br.ix.invoice.legacy.sample;

import br.ix.invoice.legacy.sample.SampleMembers.Member;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Who has which port, by the rule of {@code sample/ixbr-2014-12/README.md}. */
final class SamplePorts {

    private static final LocalDate BEGINNING = LocalDate.of(2014, 12, 1);

    private final YearMonth billed;
    private final StringBuilder csv = new StringBuilder("externalRef,asn,exchange,service,quantity,startsOn,endsOn,discountPercent,chargedThrough\n");

    private SamplePorts(YearMonth billed) {
        this.billed = billed;
    }

    /** The file {@code subscriptions.csv}, for the month that is billed first. */
    static String csv(List<Member> members, YearMonth billed) {
        SamplePorts ports = new SamplePorts(billed);
        members.forEach(ports::add);
        return ports.csv.toString();
    }

    private void add(Member member) {
        String until = member.leaves(23, 40) ? billed.atDay(20).toString() : "";
        String discount = member.leaves(3, 75) ? "5" : "";
        int quantity = member.leaves(30, 60) ? 2 : 1;
        line(member, "1", service(member) + "," + quantity + "," + BEGINNING + "," + until + "," + discount + "," + billed.atDay(1).minusDays(1));
        if (member.leaves(7, 40)) {
            LocalDate start = billed.atDay(11);
            line(member, "2", "PORT-1G,1," + start + ",,,");
            line(member, "2-setup", "SETUP,1," + start + ",,,");
        }
    }

    private static String service(Member member) {
        if (member.leaves(0, 50)) {
            return "PORT-100G";
        }
        return member.leaves(0, 5) ? "PORT-10G" : "PORT-1G";
    }

    private void line(Member member, String place, String values) {
        csv.append("%s-AS%d-%s,%d,%s,%s\n".formatted(member.exchange(), member.asn(), place, member.asn(), member.exchange(), values));
    }
}
