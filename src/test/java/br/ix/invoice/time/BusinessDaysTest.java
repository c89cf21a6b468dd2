package br.ix.invoice.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of bank calendars: Brazil by rule, others by file, a site with days of its own. */
class BusinessDaysTest {

    private final HolidayFiles files = new HolidayFiles(Path.of("no-such-home"));

    @ParameterizedTest
    @CsvSource({
        "2023, 01-01 02-20 02-21 04-07 04-21 05-01 06-08 09-07 10-12 11-02 11-15 12-25",
        "2026, 01-01 02-16 02-17 04-03 04-21 05-01 06-04 09-07 10-12 11-02 11-15 11-20 12-25",
        "2027, 01-01 02-08 02-09 03-26 04-21 05-01 05-27 09-07 10-12 11-02 11-15 11-20 12-25",
        "2028, 01-01 02-28 02-29 04-14 04-21 05-01 06-15 09-07 10-12 11-02 11-15 11-20 12-25"})
    void banksOfBrazilAreClosedOnTheseDays(int year, String days) {
        BusinessDays brazil = files.of("br-banks", null);

        Stream<LocalDate> closed = LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).filter(brazil::isHoliday);

        assertThat(closed.map(day -> day.toString().substring(5))).containsExactly(days.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "br-banks, 2026-02-14, 2026-02-18", "br-banks, 2026-02-16, 2026-02-18", "br-banks, 2026-04-03, 2026-04-06",
        "br-banks, 2026-05-01, 2026-05-04", "br-banks, 2026-11-14, 2026-11-16", "br-banks, 2026-11-20, 2026-11-23",
        "br-banks, 2026-12-25, 2026-12-28", "br-banks, 2027-02-06, 2027-02-10", "br-banks, 2026-12-15, 2026-12-15",
        "target2, 2026-12-25, 2026-12-28", "target2, 2026-04-03, 2026-04-07", "weekdays, 2026-12-25, 2026-12-25"})
    void whatIsDueOnAClosedDayIsPaidOnTheNextOpenOne(String calendar, LocalDate day, LocalDate next) {
        assertThat(files.of(calendar, null).sameOrNext(day)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({"1961, 1961-04-02", "2000, 2000-04-23", "2008, 2008-03-23", "2019, 2019-04-21", "2038, 2038-04-25", "2285, 2285-03-22"})
    void easterIsFoundForEachYear(int year, LocalDate easter) {
        assertThat(BusinessDays.easter(year)).isEqualTo(easter);
    }

    @Test
    void aSiteHasDaysOfItsOwnInAFileMore(@TempDir Path home) throws IOException {
        Path folder = Files.createDirectories(home.resolve("batch-jobs/remind-overdue/calendars"));
        Files.writeString(folder.resolve("site-sp.yaml"), "yearly: ['01-25', '07-09 since 1997']\ndays: ['2026-03-03']\n");
        HolidayFiles withSite = new HolidayFiles(home);

        List<LocalDate> days = Stream.of("2027-01-25", "2027-07-09", "2026-03-03").map(LocalDate::parse).toList();

        assertThat(days).noneMatch(withSite.of("br-banks", "sp")::isOpen).allMatch(withSite.of("br-banks", "rj")::isOpen);
    }

    @Test
    void withoutACalendarEveryDayIsOneAndAnUnknownOneIsNamed() {
        assertThat(files.of(null, "sp").isOpen(LocalDate.parse("2026-12-25"))).isTrue();
        assertThat(files.has("br-banks")).isTrue();
        assertThat(files.has("../br-banks")).isFalse();
        assertThatThrownBy(() -> files.of("mars", null)).hasMessageContaining("There is no calendar 'mars'");
    }
}
