package br.ix.invoice.console.run;

import br.ix.invoice.invoicing.ReleaseRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * Accounts by their ids, as they were pasted (one a line, or with commas or spaces between), and a reason. {@code all} and
 * {@code parkedFor} are for a release: of all that are parked, or all that are parked for one reason.
 */
record AccountsForm(@Nullable String accounts, @Nullable String reason, @Nullable Boolean all, @Nullable String parkedFor) {

    List<String> ids() {
        return accounts == null ? List.of() : Arrays.stream(accounts.split("[\\s,;]+")).filter(id -> !id.isEmpty()).distinct().toList();
    }

    ReleaseRequest release() {
        return new ReleaseRequest(Boolean.TRUE.equals(all) ? null : ids(), StringUtils.hasText(parkedFor) ? parkedFor : null, reason);
    }
}
