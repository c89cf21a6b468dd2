package br.ix.invoice.legacy.member;

import br.ix.invoice.legacy.file.FileFault;
import br.ix.invoice.legacy.file.FileFault.Code;
import br.ix.invoice.legacy.member.MemberExport.Site;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an export says of itself as a whole, after reading all of it. Public: the steps of an import ask for it. */
public record ExportHead(String version, @Nullable String timestamp, List<Site> sites, long members) {

    /**
     * Which of its exchanges is meant: the only one, else the one whose short name, or name, is the code or the name of ours. An export that says
     * nothing of exchanges is about one.
     */
    public @Nullable Long siteOf(String code, String name) throws FileFault {
        if (sites.size() < 2) {
            return sites.isEmpty() ? null : sites.get(0).id();
        }
        List<Site> meant = sites.stream().filter(site -> site.isNamed(code) || site.isNamed(name)).toList();
        if (meant.size() != 1) {
            throw new FileFault(Code.UNKNOWN_EXCHANGE, 0, "ixp_list", "The export is about %d exchanges ('%s'), and not exactly one of them is '%s' (%s): export that one alone"
                    .formatted(sites.size(), sites.stream().map(Site::shown).collect(Collectors.joining("', '")), code, name));
        }
        return meant.get(0).id();
    }
}
