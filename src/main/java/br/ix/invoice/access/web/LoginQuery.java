package br.ix.invoice.access.web;

import br.ix.invoice.access.LoginFilter;
import br.ix.invoice.rest.Form;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What a caller may ask of the log of logins; days are in UTC, both included. */
record LoginQuery(
        @Parameter(description = "Of the user with this name") @Nullable String user,
        @Parameter(description = "`SUCCESS` or `FAILURE`") @Nullable String outcome,
        @Parameter(description = "`PASSWORD`, `SECOND_FACTOR`, `RECOVERY_CODE` or `OIDC`") @Nullable String way,
        @Parameter(description = "From this address") @Nullable String address,
        @Parameter(description = "First day in UTC, included") @Nullable String from,
        @Parameter(description = "Last day in UTC, included") @Nullable String until) {

    /** Read; faults are refused (400), all of them at once. */
    LoginFilter filter() {
        return LoginFilter.of(Form.of(this));
    }
}
