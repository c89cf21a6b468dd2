package br.ix.invoice.delivery;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What may be told. The names are part of the interface: other programs know them. */
public enum EventType {

    RUN_DRAFTED("run.drafted"),
    RUN_POSTED("run.posted"),
    RUN_FAILED("run.failed"),
    INVOICE_ISSUED("invoice.issued"),
    INVOICE_CANCELLED("invoice.cancelled"),
    INVOICE_CREDITED("invoice.credited"),
    INVOICE_PAID("invoice.paid"),
    PAYMENT_RECEIVED("payment.received"),
    PAYMENT_REVERSED("payment.reversed"),
    ACCOUNT_MAY_BE_BLOCKED("account.may-be-blocked"),
    ACCOUNT_MAY_BE_UNBLOCKED("account.may-be-unblocked"),
    /** People are told of it by mail, programs are not. */
    REMINDER_DUE("reminder.due"),
    /** Sent on request, to see that a webhook works. */
    WEBHOOK_TEST("webhook.test");

    private final String name;

    EventType(String name) {
        this.name = name;
    }

    public String text() {
        return name;
    }

    /** Those that happen by themselves: what a webhook may be told. */
    public static List<String> names() {
        return Arrays.stream(values()).filter(type -> type != WEBHOOK_TEST && type != REMINDER_DUE).map(EventType::text).toList();
    }

    public static Optional<EventType> named(String name) {
        return Arrays.stream(values()).filter(type -> type.name.equals(name)).findFirst();
    }
}
