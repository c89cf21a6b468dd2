package br.ix.invoice.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What {@code docker compose up} opens and keeps: a network sees nothing that was not meant, and nobody logs in by a password that everybody knows. */
class ComposeTest {

    private final Map<String, Map<String, Object>> services = services();

    @Test
    void onlyThisMachineReachesOnlyTheApplication() {
        assertThat(services.keySet().stream().filter(name -> services.get(name).containsKey("ports"))).containsExactly("application");
        assertThat(list("application", "ports")).allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @Test
    void noPasswordHasADefault() {
        List<String> passwords = services.values().stream().flatMap(ComposeTest::environment)
                .filter(setting -> setting.getKey().contains("PASSWORD") && !setting.getKey().contains("RANDOM")).map(setting -> String.valueOf(setting.getValue())).toList();

        assertThat(passwords).hasSizeGreaterThan(3).allMatch(value -> value.startsWith("${IX_") && value.contains(":?"));
    }

    @Test
    void whatSecretsAreEncryptedWithOutlivesTheContainer() {
        assertThat(list("application", "volumes")).contains("home:/ix-invoice/data");
    }

    @SuppressWarnings("unchecked")
    private List<String> list(String service, String key) {
        return (List<String>) services.get(service).get(key);
    }

    @SuppressWarnings("unchecked")
    private static Stream<Map.Entry<String, Object>> environment(Map<String, Object> service) {
        return ((Map<String, Object>) service.get("environment")).entrySet().stream();
    }

    private static Map<String, Map<String, Object>> services() {
        try (Reader text = Files.newBufferedReader(Path.of("docker-compose.yml"))) {
            Map<String, Map<String, Map<String, Object>>> all = new Yaml().load(text);
            return all.get("services");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
