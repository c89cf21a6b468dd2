package br.ix.invoice.legacy.member;

import br.ix.invoice.legacy.file.FileFault;
import br.ix.invoice.legacy.file.FileFault.Code;
import br.ix.invoice.legacy.file.TextForm;
import br.ix.invoice.legacy.file.TextRecognition;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * A member export of an exchange (IX-F, JSON, 0.6 to 1.0), read as a stream: never more than one member is in memory. Public: the steps of an
 * import read it.
 */
public final class MemberExport {

    /** More members than networks there are would not be an export of an exchange. */
    public static final int MOST_MEMBERS = 200_000;

    private static final Set<String> VERSIONS = Set.of("0.6", "0.7", "0.8", "0.9", "1.0");
    private static final int MOST_SITES = 1_000;
    private static final int DEEPEST = 50;
    private static final int LONGEST_TEXT = 100_000;
    private static final JsonFactory JSON = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxStringLength(LONGEST_TEXT).build()).build();

    private final JsonParser json;
    private final MemberSink sink;
    private final Set<String> found = new HashSet<>();
    private final List<Site> sites = new ArrayList<>();
    private String version = "";
    private @Nullable String timestamp;
    private long members;

    private MemberExport(JsonParser json, MemberSink sink) {
        this.json = json;
        this.sink = sink;
    }

    /** An exchange that an export is about. */
    public record Site(@Nullable Long id, @Nullable String shortName, @Nullable String name) {

        boolean isNamed(String text) {
            return text.equalsIgnoreCase(shortName) || text.equalsIgnoreCase(name);
        }

        String shown() {
            return shortName != null ? shortName : name != null ? name : String.valueOf(id);
        }
    }

    /** Takes the members in the order of the file. */
    public interface MemberSink {
        void take(Member member) throws Exception;
    }

    /** Reads a whole export for what it says of itself; refused where it is none. */
    public static ExportHead head(Path file, TextForm form) throws Exception {
        return read(file, form, null, member -> { });
    }

    /** Reads the members of an export, of their connections those at one of its exchanges (null: all). */
    public static ExportHead read(Path file, TextForm form, @Nullable Long site, MemberSink sink) throws Exception {
        try (Reader text = TextRecognition.reader(file, form); JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            MemberExport export = new MemberExport(json, sink);
            try {
                export.read(site);
            } catch (JacksonException broken) {
                throw export.malformed(broken);
            }
            return export.head();
        }
    }

    private void read(@Nullable Long site) throws Exception {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new FileFault(Code.NO_MEMBER_EXPORT, 1, "", "The file is JSON but no member export: it does not begin with '{'");
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            found.add(name);
            json.nextToken();
            switch (name) {
                case "version" -> version = json.currentToken().isScalarValue() ? json.getString() : "";
                case "timestamp" -> timestamp = json.currentToken().isScalarValue() ? json.getString() : null;
                case "ixp_list" -> readSites();
                case "member_list" -> readMembers(new MemberReading(json, site));
                default -> json.skipChildren();
            }
        }
        if (json.nextToken() != null) {
            throw new FileFault(Code.MALFORMED_JSON, line(), "", "Something stands behind the end of the export, in line %d".formatted(line()));
        }
    }

    private void readSites() throws FileFault {
        requireArray("ixp_list");
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() != JsonToken.START_OBJECT || sites.size() == MOST_SITES) {
                throw new FileFault(Code.NO_MEMBER_EXPORT, line(), "ixp_list", "'ixp_list' has something that is no exchange, or more than %d of them, in line %d"
                        .formatted(MOST_SITES, line()));
            }
            sites.add(site());
        }
    }

    private Site site() {
        Long id = null;
        String shortName = null;
        String name = null;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            switch (field) {
                case "ixp_id" -> id = value == JsonToken.VALUE_NUMBER_INT ? Long.valueOf(json.getLongValue()) : null;
                case "shortname" -> shortName = value == JsonToken.VALUE_STRING ? json.getString() : null;
                case "name" -> name = value == JsonToken.VALUE_STRING ? json.getString() : null;
                default -> { }
            }
            json.skipChildren();
        }
        return new Site(id, shortName, name);
    }

    private void readMembers(MemberReading reading) throws Exception {
        requireArray("member_list");
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (members == MOST_MEMBERS) {
                throw new FileFault(Code.TOO_MANY_MEMBERS, line(), "member_list", "The export has more than %,d members".formatted(MOST_MEMBERS));
            }
            sink.take(reading.member(members));
            members++;
        }
    }

    private void requireArray(String field) throws FileFault {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw new FileFault(Code.NO_MEMBER_EXPORT, line(), field, "'%s' is not an array, in line %d".formatted(field, line()));
        }
    }

    private long line() {
        return json.currentTokenLocation().getLineNr();
    }

    private ExportHead head() throws FileFault {
        for (String field : List.of("version", "member_list")) {
            if (!found.contains(field)) {
                throw new FileFault(Code.NO_MEMBER_EXPORT, 0, field, "The file has no '%s': is it an IX-F member export?".formatted(field));
            }
        }
        if (!VERSIONS.contains(version)) {
            throw new FileFault(Code.UNKNOWN_VERSION, 0, "version", "The version '%s' is none of '%s'".formatted(
                    version, String.join("', '", VERSIONS.stream().sorted().toList())));
        }
        return new ExportHead(version, timestamp, sites, members);
    }

    private FileFault malformed(JacksonException broken) {
        TokenStreamLocation at = broken.getLocation() == null ? json.currentLocation() : broken.getLocation();
        return new FileFault(Code.MALFORMED_JSON, at.getLineNr(), "", "The file is not JSON as it should be, in line %d, column %d: %s"
                .formatted(at.getLineNr(), at.getColumnNr(), broken.getOriginalMessage()));
    }
}
