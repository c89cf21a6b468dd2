package br.ix.invoice.document.electronic;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.s9api.XsltTransformer;
import org.xml.sax.SAXException;

/** What the schema of a syntax and the official rules of EN 16931 (Schematron, as XSLT) say against a file. */
public final class OfficialRules {

    private static final String RULES = "external/schematron/1.3.15/";
    private static final List<String> IMPORTED = List.of("schemas/CCTS_CCT_SchemaModule.xsd", "schemas/xmldsig-core-schema.xsd",
            "schemas/XAdES01903v132-201601.xsd", "schemas/XAdES01903v141-201601.xsd");
    private static final Pattern FAILED = Pattern.compile("(?s)<svrl:failed-assert[^>]*?(?: id=\"([^\"]*)\")[^>]*>.*?<svrl:text>(.*?)</svrl:text>");
    private static final Processor SAXON = new Processor(false);
    private static final Map<String, XsltExecutable> COMPILED = new ConcurrentHashMap<>();
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private OfficialRules() {
    }

    /** Faults of a UBL file; empty where it is valid. */
    public static List<String> faultsOfUbl(byte[] xml) throws Exception {
        boolean credit = new String(xml, StandardCharsets.UTF_8).contains("<CreditNote");
        String schema = "external/schemas/ubl21/maindoc/UBL-" + (credit ? "CreditNote" : "Invoice") + "-2.1.xsd";
        return faults(xml, schema, RULES + "ubl/EN16931-UBL-validation.xslt");
    }

    /** Faults of a CII file; empty where it is valid. */
    public static List<String> faultsOfCii(byte[] xml) throws Exception {
        return faults(xml, "external/schemas/d16b/data/standard/CrossIndustryInvoice_100pD16B.xsd", RULES + "cii/EN16931-CII-validation.xslt");
    }

    private static List<String> faults(byte[] xml, String schema, String rules) throws Exception {
        List<String> faults = new ArrayList<>();
        try {
            SCHEMAS.computeIfAbsent(schema, OfficialRules::schema).newValidator().validate(new StreamSource(new ByteArrayInputStream(xml)));
        } catch (SAXException invalid) {
            faults.add("schema: " + invalid.getMessage());
        }
        XsltTransformer transformer = COMPILED.computeIfAbsent(rules, OfficialRules::compiled).load();
        StringWriter report = new StringWriter();
        transformer.setSource(new StreamSource(new ByteArrayInputStream(xml)));
        transformer.setDestination(SAXON.newSerializer(report));
        transformer.transform();
        if (!report.toString().contains("fired-rule")) {
            faults.add("no rule was asked");
        }
        FAILED.matcher(report.toString()).results().map(OfficialRules::told).forEach(faults::add);
        return faults;
    }

    private static String told(MatchResult failed) {
        return failed.group(1) + ": " + failed.group(2).strip();
    }

    private static XsltExecutable compiled(String resource) {
        try (InputStream in = url(resource).openStream()) {
            return SAXON.newXsltCompiler().compile(new StreamSource(in, resource));
        } catch (Exception broken) {
            throw new IllegalStateException(resource, broken);
        }
    }

    /** Of the schemas that it names without a place, each is read before it; nothing is read from the network. */
    private static Schema schema(String resource) {
        try {
            Source[] sources = Stream.concat(IMPORTED.stream(), Stream.of(resource)).map(one -> new StreamSource(url(one).toString())).toArray(Source[]::new);
            return SchemaFactory.newDefaultInstance().newSchema(sources);
        } catch (SAXException broken) {
            throw new IllegalStateException(resource, broken);
        }
    }

    private static URL url(String resource) {
        return Objects.requireNonNull(OfficialRules.class.getClassLoader().getResource(resource), resource);
    }
}
