package br.ix.invoice.psp.bank;

import br.ix.invoice.psp.bank.PspCalls.Answer;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Money that came in at one bank ({@code /pix}). Public: who books it asks here. */
public final class PspPayments {

    private static final int UNKNOWN = 404;
    private static final int NONE = 0;
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,10}\\.[0-9]{2}");
    private static final Pattern END_TO_END = Pattern.compile("[a-zA-Z0-9]{32}");
    private static final int PAGE = 100;

    private final PspCalls calls;

    PspPayments(PspCalls calls) {
        this.calls = calls;
    }

    /** What came in, and what of it went back ({@code returned}, the last of it at {@code returnedAt}); {@code payer} is a text for people. */
    public record Paid(String endToEndId, @Nullable String txid, BigDecimal amount, Instant at, String payer, @Nullable String info, BigDecimal returned,
                       @Nullable Instant returnedAt) {
    }

    /** Some of what came in between two instants, and whether there is more. */
    public record Listed(List<Seen> payments, boolean more) {
    }

    /** A payment in a list; {@code returned} is null where it is in no form that the contract knows. */
    public record Seen(String endToEndId, @Nullable BigDecimal returned) {
    }

    /** Whether a text may be what a payment is called in all of Brazil. */
    public static boolean isEndToEndId(@Nullable String text) {
        return text != null && END_TO_END.matcher(text).matches();
    }

    /** Empty where the bank does not know it. */
    public Optional<Paid> payment(String endToEndId) {
        Answer answer = calls.call("GET", "/pix/" + endToEndId, null, UNKNOWN);
        return answer.status() == UNKNOWN ? Optional.empty() : Optional.of(paid(answer.body()));
    }

    /** A page of them, the first is 0. */
    public Listed between(Instant from, Instant until, int page) {
        JsonNode body = calls.call("GET", "/pix?inicio=%s&fim=%s&paginacao.paginaAtual=%d&paginacao.itensPorPagina=%d".formatted(text(from), text(until), page, PAGE),
                null, NONE).body();
        List<Seen> payments = new ArrayList<>();
        body.path("pix").forEach(one -> seen(one).ifPresent(payments::add));
        return new Listed(payments, page + 1 < body.path("parametros").path("paginacao").path("quantidadeDePaginas").asInt(1));
    }

    private static String text(Instant instant) {
        return URLEncoder.encode(instant.truncatedTo(ChronoUnit.SECONDS).toString(), StandardCharsets.UTF_8);
    }

    /** One that cannot be read does not hide the others. */
    private static Optional<Seen> seen(JsonNode one) {
        String endToEndId = one.path("endToEndId").asString("");
        if (!isEndToEndId(endToEndId)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Seen(endToEndId, paid(one).returned()));
        } catch (PspFailed unreadable) {
            return Optional.of(new Seen(endToEndId, null));
        }
    }

    /** A bank that says it in no form that the contract knows is asked again. */
    private static Paid paid(JsonNode one) {
        String endToEndId = one.path("endToEndId").asString("");
        if (!isEndToEndId(endToEndId)) {
            throw new PspFailed("The bank told of a payment '%s', which is no endToEndId of 32 letters and digits".formatted(shortened(endToEndId)), true);
        }
        BigDecimal returned = BigDecimal.ZERO;
        Instant returnedAt = null;
        for (JsonNode back : one.path("devolucoes")) {
            if (back.path("status").asString("").equals("DEVOLVIDO")) {
                returned = returned.add(amount(back, endToEndId));
                returnedAt = instant(back.path("horario").path("liquidacao").asString(back.path("horario").path("solicitacao").asString("")), endToEndId);
            }
        }
        JsonNode payer = one.path("pagador");
        return new Paid(endToEndId, one.hasNonNull("txid") ? one.path("txid").asString() : null, amount(one, endToEndId),
                instant(one.path("horario").asString(""), endToEndId),
                "%s %s".formatted(payer.path("nome").asString(""), payer.path("cnpj").asString(payer.path("cpf").asString(""))).strip(),
                one.hasNonNull("infoPagador") ? one.path("infoPagador").asString() : null, returned, returnedAt);
    }

    private static BigDecimal amount(JsonNode one, String endToEndId) {
        String text = one.path("valor").asString("");
        if (!AMOUNT.matcher(text).matches()) {
            throw new PspFailed("The bank told of '%s' with the amount '%s', which is none".formatted(endToEndId, shortened(text)), true);
        }
        return new BigDecimal(text);
    }

    private static Instant instant(String text, String endToEndId) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noInstant) {
            throw new PspFailed("The bank told of '%s' at '%s', which is no instant".formatted(endToEndId, shortened(text)), true);
        }
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40);
    }
}
