package br.ix.invoice.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Both languages have every word of a letter, and a setting that cannot be meant stops the start. */
class LetterPageTest {

    @Test
    void bothLanguagesHaveEveryWord() {
        ResourceBundle english = Words.in(Locale.ENGLISH).texts();
        ResourceBundle portuguese = Words.in(Locale.forLanguageTag("pt")).texts();

        assertThat(new TreeSet<>(portuguese.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        assertThat(portuguese.getString("dueOn")).isEqualTo("Vencimento");
        assertThat(english.getString("dueOn")).isEqualTo("Due on");
    }

    @Test
    void aSettingThatCannotBeMeantStopsTheStart() {
        assertThatThrownBy(() -> settings(0, null)).hasMessageContaining("per-minute must be at least 1");
        assertThatThrownBy(() -> settings(1, "https://portal.example/")).hasMessageContaining("must have {id}");
        assertThat(settings(1, "https://portal.example/{id}").perMinute()).isEqualTo(1);
    }

    private static MailSettings settings(int perMinute, String link) {
        return new MailSettings(null, null, null, true, perMinute, link, Duration.ofSeconds(1), List.of(), Duration.ofDays(3));
    }
}
