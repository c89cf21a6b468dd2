package br.ix.invoice.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Every setting of the program stands in {@code docs/reference/settings.md} with its default, and nothing else does. */
class SettingsTest {

    private static final Path PAGE = Path.of("docs/reference/settings.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(ix-invoice[a-z.-]+)` \\| ([^|]*?) \\|");
    private static final Pattern READ_BY_NAME = Pattern.compile("(?:@Value\\(\"\\$\\{|getProperty\\(\")(ix-invoice[a-z.-]+)(?::([^}\"]*))?");

    @Test
    void thePageOfSettingsHasThoseOfTheCodeWithTheirDefaults() throws IOException {
        var written = new TreeMap<String, String>();
        ROW.matcher(Files.readString(PAGE)).results().forEach(row -> written.put(row.group(1), row.group(2).replace("`", "")));
        Map<String, String> inCode = settings();
        assertThat(written.keySet()).as("names in %s", PAGE).isEqualTo(inCode.keySet());
        inCode.values().removeIf(String::isEmpty);
        assertThat(written).as("defaults in %s", PAGE).containsAllEntriesOf(inCode);
    }

    /** Name and default; an empty default stands for none, or for one that words must tell. */
    private static Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        for (Source source : Sources.main()) {
            READ_BY_NAME.matcher(source.text()).results()
                    .forEach(match -> settings.merge(match.group(1), match.group(2) == null ? "" : match.group(2), SettingsTest::longer));
        }
        HouseRulesTest.MAIN.stream().filter(type -> type.isAnnotatedWith(ConfigurationProperties.class)).map(type -> type.reflect())
                .forEach(type -> addComponents(type.getAnnotation(ConfigurationProperties.class).value(), type, settings));
        return settings;
    }

    private static void addComponents(String prefix, Class<?> type, Map<String, String> settings) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + "." + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
            if (component.getType().isRecord()) {
                addComponents(name, component.getType(), settings);
            } else {
                settings.merge(name, defaultOf(type, component), SettingsTest::longer);
            }
        }
    }

    private static String defaultOf(Class<?> type, RecordComponent component) {
        for (var parameter : type.getDeclaredConstructors()[0].getParameters()) {
            DefaultValue value = parameter.getAnnotation(DefaultValue.class);
            if (value != null && parameter.getName().equals(component.getName())) {
                return String.join(",", value.value());
            }
        }
        return "";
    }

    private static String longer(String one, String other) {
        return one.length() >= other.length() ? one : other;
    }
}
