package br.ix.invoice.psp.bank;

import br.ix.invoice.time.BusinessClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The banks of the settings {@code ix-invoice.psp.<name>}, by name; each is opened when it is first needed. Public: who calls a bank asks here. */
@Component
public class Psps {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,16}");
    private static final String PREFIX = "ix-invoice.psp.";

    private final Environment environment;
    private final BusinessClock clock;
    private final Map<String, Open> open = new ConcurrentHashMap<>();

    Psps(Environment environment, BusinessClock clock) {
        this.environment = environment;
        this.clock = clock;
    }

    /** A bank that can be called. */
    public record Psp(PspCharges charges, PspPayments payments, int payableDays) {
    }

    private record Open(PspSettings settings, long files, Psp psp) {
    }

    /** One of which the settings are not there or not whole fails, and may be there later. */
    public Psp of(String name) {
        PspSettings settings = settings(name);
        List<String> faults = settings == null ? List.of("all") : settings.faults();
        if (settings == null || !faults.isEmpty()) {
            throw new PspFailed("The settings ix-invoice.psp.%s are not whole: %s".formatted(name, String.join(", ", faults)), true);
        }
        Open known = open.get(name);
        if (known == null || !known.settings().equals(settings) || known.files() != settings.filesOf()) {
            known = new Open(settings, settings.filesOf(), opened(name, settings));
            open.put(name, known);
        }
        return known.psp();
    }

    private Psp opened(String name, PspSettings settings) {
        try {
            PspCalls calls = new PspCalls(settings.access(), clock);
            return new Psp(new PspCharges(calls), new PspPayments(calls), settings.payableDays());
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new PspFailed("A certificate of ix-invoice.psp.%s cannot be read: %s".formatted(name, unreadable.getMessage()), true);
        }
    }

    /** Whether a secret is that of a bank's address; compared in a time that tells nothing. */
    public boolean isSecretOf(String name, String secret) {
        PspSettings settings = NAME.matcher(name).matches() ? settings(name) : null;
        String own = settings == null || !settings.faults().isEmpty() ? null : settings.notificationSecret();
        return MessageDigest.isEqual((own == null ? "" : own).getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8)) && own != null;
    }

    private @Nullable PspSettings settings(String name) {
        return Binder.get(environment).bind(PREFIX + name, PspSettings.class).orElse(null);
    }
}
