package br.ix.invoice.legacy.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class SampleStartTest {

    @ParameterizedTest
    @CsvSource(emptyValue = "", delimiter = '|', value = {
            "                                                                   | true",
            "spring.datasource.url=                                             | true",
            "spring.datasource.url=jdbc:mysql://db.example:3306/ix              | false",
            "spring.datasource.url=jdbc:mysql://db.example:3306/ix, ix-invoice.sample=true | true",
            "ix-invoice.sample=false                                            | false",
            "spring.datasource.url=, ix-invoice.sample=                         | true"})
    void isWantedByDefaultWhereTheDatabaseIsTheEmbeddedOne(String settings, boolean wanted) {
        // Nothing of this process: the tests themselves may run on servers that its environment names.
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().forEach(source -> environment.getPropertySources().remove(source.getName()));
        environment.getPropertySources().addFirst(new MapPropertySource("given", read(settings)));

        assertThat(SampleStart.isWanted(environment)).isEqualTo(wanted);
    }

    private static Map<String, Object> read(String settings) {
        return Stream.of(settings == null ? new String[0] : settings.split(", "))
                .map(setting -> setting.split("=", 2)).collect(Collectors.toMap(pair -> pair[0], pair -> pair[1].strip()));
    }
}
