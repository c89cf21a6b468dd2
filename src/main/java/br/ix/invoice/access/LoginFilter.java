package br.ix.invoice.access;

import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.Refusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which logins are wanted; null: any. {@code from} and {@code until} are days in UTC, both included. */
public record LoginFilter(@Nullable String user, Login.@Nullable Outcome outcome, Login.@Nullable Way way, @Nullable String address,
                          @Nullable LocalDate from, @Nullable LocalDate until) {

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_ADDRESS = 45;

    /** Of the texts of a query with these names; faults are refused (400), all of them at once. */
    public static LoginFilter of(Form asked) {
        Inputs in = new Inputs(asked);
        String outcome = in.oneOf("outcome", Login.Outcome.class);
        String way = in.oneOf("way", Login.Way.class);
        LoginFilter filter = new LoginFilter(in.text("user", LONGEST_NAME), outcome == null ? null : Login.Outcome.valueOf(outcome),
                way == null ? null : Login.Way.valueOf(way), in.text("address", LONGEST_ADDRESS), in.day("from"), in.day("until"));
        if (in.isRefused()) {
            throw Refusal.invalid(in.faults());
        }
        return filter;
    }
}
