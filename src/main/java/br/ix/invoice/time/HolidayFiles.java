package br.ix.invoice.time;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Calendars of business days as data files {@code batch-jobs/remind-overdue/calendars/NAME.yaml}, one a calendar; an operator adds others. A file
 * is looked for in the working directory, then in {@code ix-invoice.home}, then in the program, and read each time it is asked for. A site (the
 * code of an exchange) may have days of its own in {@code site-CODE.yaml} there.
 */
@Component
public class HolidayFiles {

    private static final String FOLDER = "batch-jobs/remind-overdue/calendars/";
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");

    private final Path home;

    public HolidayFiles(@Value("${ix-invoice.home:./data}") Path home) {
        this.home = home;
    }

    public boolean has(String name) {
        return find(name).isPresent();
    }

    /** The business days of a calendar at a site; null: no calendar, then every day is one. One that has no file is an exception. */
    public BusinessDays of(@Nullable String name, @Nullable String site) {
        BusinessDays days = name == null ? new BusinessDays(Set.of(), Set.of(), Set.of(), Set.of())
                : find(name).orElseThrow(() -> new IllegalStateException("There is no calendar '%s': add %s%s.yaml".formatted(name, FOLDER, name)));
        return name == null || site == null ? days : find("site-" + site).map(days::and).orElse(days);
    }

    private Optional<BusinessDays> find(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        String file = FOLDER + name + ".yaml";
        try (InputStream in = open(file)) {
            return in == null ? Optional.empty() : Optional.of(read(in));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }

    private @Nullable InputStream open(String file) throws IOException {
        for (Path candidate : List.of(Path.of(file), home.resolve(file))) {
            if (Files.isRegularFile(candidate)) {
                return Files.newInputStream(candidate);
            }
        }
        return HolidayFiles.class.getResourceAsStream("/" + file);
    }

    private static BusinessDays read(InputStream in) {
        Map<String, List<Object>> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        Set<BusinessDays.Yearly> yearly = new HashSet<>();
        texts(file, "yearly").forEach(text -> yearly.add(yearly(text)));
        return new BusinessDays(texts(file, "weekend").stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()), yearly,
                texts(file, "easter").stream().map(Integer::valueOf).collect(Collectors.toSet()),
                texts(file, "days").stream().map(LocalDate::parse).collect(Collectors.toSet()));
    }

    private static List<String> texts(Map<String, List<Object>> file, String part) {
        return Optional.ofNullable(file.get(part)).orElse(List.of()).stream().map(String::valueOf).toList();
    }

    /** {@code 11-20}, {@code 11-20 since 2024}, {@code 07-09 since 1997 until 2030}. */
    private static BusinessDays.Yearly yearly(String text) {
        String[] words = text.trim().split("\\s+");
        int since = 0;
        int until = Integer.MAX_VALUE;
        for (int i = 1; i + 1 < words.length; i += 2) {
            int year = Integer.parseInt(words[i + 1]);
            since = words[i].equals("since") ? year : since;
            until = words[i].equals("until") ? year : until;
        }
        return new BusinessDays.Yearly(MonthDay.parse("--" + words[0]), since, until);
    }
}
