package br.ix.invoice.console.run;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Accounts by their ids, as they were pasted (one a line, or with commas or spaces between), and a reason. */
record AccountsForm(@Nullable String accounts, @Nullable String reason) {

    List<String> ids() {
        return accounts == null ? List.of() : Arrays.stream(accounts.split("[\\s,;]+")).filter(id -> !id.isEmpty()).distinct().toList();
    }
}
