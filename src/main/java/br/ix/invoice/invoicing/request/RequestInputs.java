package br.ix.invoice.invoicing.request;

import br.ix.invoice.invoicing.InvoiceRequest;
import br.ix.invoice.rest.Faults;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Inputs;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the texts of a request; every fault is told at once (400), a line's with its place. */
final class RequestInputs {

    private static final int MOST_SUBSCRIPTIONS = 1_000;
    private static final int MOST_LINES = 500;
    private static final int LONGEST_DESCRIPTION = 200;
    private static final int LONGEST_REFERENCE = 60;

    private final InvoiceRequest request;
    private final Inputs in;
    private final Faults faults = new Faults();

    private RequestInputs(InvoiceRequest request) {
        this.request = request;
        this.in = new Inputs(form(request));
    }

    static Asked read(InvoiceRequest request) {
        return new RequestInputs(request).read();
    }

    private static Form form(InvoiceRequest request) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("billingAccount", request.billingAccount());
        texts.put("through", request.through());
        texts.put("purchaseOrder", request.purchaseOrder());
        List<InvoiceRequest.@Nullable Line> lines = request.lines() == null ? List.of() : request.lines();
        for (int i = 0; i < lines.size(); i++) {
            InvoiceRequest.Line line = lines.get(i);
            if (line != null) {
                texts.put(field(i, "description"), line.description());
                texts.put(field(i, "quantity"), line.quantity());
                texts.put(field(i, "unitPrice"), line.unitPrice());
                texts.put(field(i, "discountPercent"), line.discountPercent());
            }
        }
        return new Form(texts);
    }

    private static String field(int line, String name) {
        return "lines[%d].%s".formatted(line, name);
    }

    private Asked read() {
        in.require("billingAccount");
        String purchaseOrder = in.text("purchaseOrder", LONGEST_REFERENCE);
        String account = in.raw("billingAccount");
        if (request.lines() == null) {
            LocalDate through = through();
            List<String> subscriptions = subscriptions();
            refuseIfAny();
            return new Asked.Subscriptions(Objects.requireNonNull(account), purchaseOrder, subscriptions, Objects.requireNonNull(through));
        }
        List<Asked.Line> lines = lines(request.lines());
        refuseIfAny();
        return new Asked.Lines(Objects.requireNonNull(account), purchaseOrder, lines);
    }

    private @Nullable LocalDate through() {
        if (request.subscriptions() != null) {
            in.require("through");
        }
        return in.day("through");
    }

    private List<String> subscriptions() {
        List<@Nullable String> given = request.subscriptions();
        if (given == null) {
            faults.add("subscriptions", null, "is required, with through; or lines");
            return List.of();
        }
        if (given.isEmpty() || given.size() > MOST_SUBSCRIPTIONS) {
            faults.add("subscriptions", given, "must be 1 to %d ids of subscriptions".formatted(MOST_SUBSCRIPTIONS));
        }
        Set<String> seen = new HashSet<>();
        given.forEach(id -> {
            if (id == null || id.isBlank()) {
                faults.add("subscriptions", id, "must be ids of subscriptions");
            } else if (!seen.add(id.strip())) {
                faults.add("subscriptions", id, "is named twice");
            }
        });
        return List.copyOf(seen);
    }

    private List<Asked.Line> lines(List<InvoiceRequest.@Nullable Line> given) {
        if (request.subscriptions() != null) {
            faults.add("subscriptions", request.subscriptions(), "cannot stand beside lines: give one of them");
        }
        if (request.through() != null) {
            faults.add("through", request.through(), "belongs to subscriptions, not to lines");
        }
        if (given.isEmpty() || given.size() > MOST_LINES) {
            faults.add("lines", given.size(), "must be 1 to %d lines".formatted(MOST_LINES));
            return List.of();
        }
        List<Asked.Line> lines = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            Asked.Line line = given.get(i) == null ? null : line(i);
            if (given.get(i) == null) {
                faults.add("lines[%d]".formatted(i), null, "must be a line");
            }
            lines.add(line);
        }
        return lines;
    }

    private Asked.@Nullable Line line(int i) {
        in.require(field(i, "description"), field(i, "quantity"), field(i, "unitPrice"));
        String description = in.text(field(i, "description"), LONGEST_DESCRIPTION);
        BigDecimal quantity = in.quantity(field(i, "quantity"));
        BigDecimal unitPrice = in.unitPrice(field(i, "unitPrice"));
        BigDecimal discount = in.percent(field(i, "discountPercent"));
        return description == null || quantity == null || unitPrice == null ? null
                : new Asked.Line(description, quantity, unitPrice, discount == null ? BigDecimal.ZERO : discount);
    }

    private void refuseIfAny() {
        in.faults().forEach(fault -> faults.add(fault.field(), fault.value(), fault.message()));
        faults.refuseIfAny();
    }
}
