package br.ix.invoice.ix.web;

import br.ix.invoice.boleto.Agreement;
import br.ix.invoice.boleto.Boleto;
import br.ix.invoice.boleto.BoletoRefused;
import br.ix.invoice.ix.register.IssuerRegister;
import br.ix.invoice.ix.register.IssuerRow;
import br.ix.invoice.pix.BrCode;
import br.ix.invoice.pix.PixReceiver;
import br.ix.invoice.pix.PixRefused;
import br.ix.invoice.rest.Fault;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a bank asks for before it lets an issuer start: a boleto and a PIX code as its invoices would have them. Nothing is written. */
@RestController
@RequestMapping("/api/v1/issuers/{code}")
class IssuerPreviews {

    private final IssuerRegister issuers;

    IssuerPreviews(IssuerRegister issuers) {
        this.issuers = issuers;
    }

    /** {@code dueOn} null: without a due date; {@code amount} null or zero: the payer says how much. */
    record BoletoBody(@Schema(example = "1") @Nullable Long sequence, @Schema(example = "2026-12-15") @Nullable String dueOn,
                      @Schema(example = "1234.56") @Nullable String amount) {
    }

    /** {@code amount} null: the payer says how much; {@code txid} null: no reference. */
    record PixBody(@Schema(example = "1234.56") @Nullable String amount, @Schema(example = "IXINV2026120001") @Nullable String txid) {
    }

    record BoletoPreview(String ourNumber, String barcode, String typedLine) {
    }

    record PixPreview(String payload) {
    }

    @PostMapping("/boleto-preview")
    BoletoPreview boleto(@PathVariable String code, @RequestBody BoletoBody body) {
        Inputs in = new Inputs(Form.of(body));
        in.require("sequence");
        LocalDate dueOn = in.day("dueOn");
        BigDecimal amount = in.unitPrice("amount");
        Agreement agreement = agreement(issuer(code), in);
        try {
            Boleto boleto = agreement.boleto(valueOf(body.sequence()), dueOn, amount == null ? BigDecimal.ZERO : amount);
            return new BoletoPreview(boleto.ourNumber(), boleto.barcode().digits(), boleto.typedLine());
        } catch (BoletoRefused refused) {
            throw refused(in, refused.field(), refused.getMessage());
        }
    }

    @PostMapping("/pix-preview")
    PixPreview pix(@PathVariable String code, @RequestBody PixBody body) {
        Inputs in = new Inputs(Form.of(body));
        BigDecimal amount = in.unitPrice("amount");
        PixReceiver receiver = receiver(issuer(code), in);
        try {
            return new PixPreview(BrCode.fixed(receiver, amount, in.raw("txid")).payload());
        } catch (PixRefused refused) {
            throw refused(in, refused.field(), refused.getMessage());
        }
    }

    private IssuerRow issuer(String code) {
        return issuers.all().stream().filter(row -> row.code().equals(code)).findFirst().orElseThrow(() -> Refusal.notFound("issuer", code));
    }

    private static Agreement agreement(IssuerRow issuer, Inputs in) {
        Agreement agreement = issuer.boleto();
        if (agreement == null) {
            in.refuse("MISSING", "boleto", "is not set at this issuer: give it bank, agreement and wallet, or what its bank needs");
        } else {
            agreement.faults().forEach(fault -> in.refuse("MISSING", "boleto." + fault.field(), fault.message()));
        }
        refuseFaults(in);
        return agreement;
    }

    private static PixReceiver receiver(IssuerRow issuer, Inputs in) {
        PixReceiver receiver = issuer.pix();
        if (receiver == null) {
            in.refuse("MISSING", "pix", "is not set at this issuer: give it key, name and city");
        } else {
            receiver.faults().forEach(fault -> in.refuse("MISSING", "pix." + fault.field(), fault.message()));
        }
        refuseFaults(in);
        return receiver;
    }

    private static void refuseFaults(Inputs in) {
        if (in.isRefused()) {
            throw Refusal.invalid(in.faults());
        }
    }

    private static Refusal refused(Inputs in, String field, @Nullable String message) {
        return Refusal.invalid(List.of(new Fault(field, String.valueOf(message), in.raw(field))));
    }

    private static long valueOf(@Nullable Long sequence) {
        return sequence == null ? 0 : sequence;
    }
}
