package br.ix.invoice.legacy.sample;

import br.ix.invoice.legacy.Upload.UploadedFile;
import br.ix.invoice.legacy.sample.SampleMembers.Member;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The portfolio files of the sample, always the same for the same month; {@code sample/ixbr-2014-12/README.md} says what is real. */
final class SampleFiles {

    private SampleFiles() {
    }

    /** The files for an instance that bills this month first. */
    static List<UploadedFile> of(YearMonth billed) {
        return texts(billed).entrySet().stream().map(file -> new UploadedFile(file.getKey(),
                () -> new ByteArrayInputStream(file.getValue().getBytes(StandardCharsets.UTF_8)))).toList();
    }

    static Map<String, String> texts(YearMonth billed) {
        List<Member> members = SampleMembers.all();
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : List.of("exchanges.csv", "profiles.csv", "services.csv", "prices.csv")) {
            texts.put(name, SampleMembers.text(name));
        }
        texts.put("organisations.csv", SampleOrganisations.csv(members, SampleExchange.byCode()));
        texts.put("participants.csv", participants(members));
        texts.put("subscriptions.csv", SamplePorts.csv(members, billed));
        return texts;
    }

    private static String participants(List<Member> members) {
        StringBuilder csv = new StringBuilder("asn,exchange,organisation,profile,joinedOn\n");
        members.forEach(member -> csv.append("%d,%s,AS%d,%s,2014-12-01\n".formatted(member.asn(), member.exchange(), member.asn(),
                member.leaves(4, 10) ? "PCC" : "Generico")));
        return csv.toString();
    }
}
