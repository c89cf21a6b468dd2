package br.ix.invoice.psp.web;

import br.ix.invoice.psp.bank.PspPayments;
import br.ix.invoice.psp.bank.Psps;
import br.ix.invoice.psp.money.NotificationRows;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.rest.request.AnyParameters;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a bank tells of money ({@code POST <registered address>/pix} of the central bank's contract). Nothing of what comes is believed but that there is
 * a payment of that name: what it is the bank is asked for. So a repeated or a forged call does no harm.
 */
@Hidden
@AnyParameters
@RestController
@RequestMapping("/api/v1/pix-notifications/{psp}/{secret}/pix")
class PspCallController {

    private static final int LONGEST = 4_000_000;
    private static final int MOST = 10_000;

    private final Psps psps;
    private final NotificationRows notifications;
    private final JsonMapper json = JsonMapper.builder().build();

    PspCallController(Psps psps, NotificationRows notifications) {
        this.psps = psps;
        this.notifications = notifications;
    }

    /** 404 to whoever does not know the secret; 400 where it is no such call: a bank then tries again. */
    @PostMapping
    @ResponseStatus(HttpStatus.OK)
    void tell(@PathVariable String psp, @PathVariable String secret, InputStream body) throws IOException {
        if (!psps.isSecretOf(psp, secret)) {
            throw Refusal.of(HttpStatus.NOT_FOUND, "not-found", "There is nothing at this address");
        }
        notifications.tell(psp, namedIn(read(body)));
    }

    private JsonNode read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "content-too-large", "A call has at most %d bytes".formatted(LONGEST));
        }
        try {
            return bytes.length == 0 ? json.createObjectNode() : json.readTree(bytes);
        } catch (JacksonException noJson) {
            throw notACall("it is no JSON");
        }
    }

    /** A bank that only looks whether somebody is here sends nothing, or something without payments. */
    private static List<String> namedIn(JsonNode call) {
        JsonNode payments = call.path("pix");
        if (!call.isObject() || !payments.isMissingNode() && !payments.isArray() || payments.size() > MOST) {
            throw notACall("'pix' is an array of at most %d payments".formatted(MOST));
        }
        List<String> named = new ArrayList<>();
        for (JsonNode one : payments) {
            String endToEndId = one.path("endToEndId").asString("");
            if (!PspPayments.isEndToEndId(endToEndId)) {
                throw notACall("each payment has an endToEndId of 32 letters and digits");
            }
            named.add(endToEndId);
        }
        return named;
    }

    private static Refusal notACall(String rule) {
        return Refusal.of(HttpStatus.BAD_REQUEST, "not-a-pix-notification", "This is no notification of API Pix: " + rule);
    }
}
