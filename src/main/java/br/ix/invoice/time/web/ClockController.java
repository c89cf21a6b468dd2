package br.ix.invoice.time.web;

import br.ix.invoice.rest.CollectionDescription;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.time.setting.ClockSetting;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The clock of the business as a resource: everybody who reads sees it, an administrator moves it forward where that is allowed. */
@RestController
@RequestMapping("/api/v1/clock")
class ClockController {

    private static final int LAST_YEAR = 9999;

    @Schema(name = "Clock")
    record Reading(Instant now) {
    }

    @Schema(name = "ClockSetting")
    record Setting(@Nullable String now) {
    }

    private final ClockSetting setting;

    ClockController(ClockSetting setting) {
        this.setting = setting;
    }

    @GetMapping
    Reading show() {
        return new Reading(setting.now());
    }

    @PutMapping
    Reading move(@RequestBody Setting wanted) {
        setting.moveTo(instant(wanted.now()));
        return show();
    }

    @Bean
    static CollectionDescription clockDescription() {
        return new CollectionDescription("clock", "What today is for the billing", List.of("GET", "PUT"));
    }

    private static Instant instant(@Nullable String text) {
        try {
            OffsetDateTime instant = OffsetDateTime.parse(text == null ? "" : text);
            if (instant.getYear() <= LAST_YEAR) {
                return instant.toInstant();
            }
        } catch (DateTimeException notAnInstant) {
            // The same answer as for a year that no column can hold.
        }
        throw Refusal.invalid("now", text, "must be an instant of RFC 3339, for example 2026-11-01T12:00:00Z");
    }
}
