package br.ix.invoice.console.contract;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Paging;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.contract.Contracts;
import br.ix.invoice.contract.ContractFilter;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.participant.Participants;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The contracts: a list, a new one, and one with its text. */
@Controller
@RequestMapping("/console/contracts")
class ContractsController {

    private static final String PAGE = "/console/contracts";

    private final Contracts contracts;
    private final Participants participants;
    private final Exchanges exchanges;

    ContractsController(Contracts contracts, Participants participants, Exchanges exchanges) {
        this.contracts = contracts;
        this.participants = participants;
        this.exchanges = exchanges;
    }

    /** What is looked for; an empty field is not asked for. */
    record Search(@Nullable String asn, @Nullable String exchange, @Nullable String state, @Nullable String valid) {

        ContractFilter wanted() {
            return new ContractFilter(null, given(asn), given(exchange), null, given(state), given(valid), null);
        }
    }

    /** For whom a contract is drawn up, and of which kind (empty: the usual one). */
    record Order(@Nullable String asn, @Nullable String exchange, @Nullable String kind) {
    }

    @GetMapping
    ModelAndView list(Search asked, PageQuery query, Caller caller, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("contract/list");
        page.addObject("contracts", Paging.of(contracts.list(query, asked.wanted(), caller), request));
        page.addObject("exchanges", exchanges.all());
        page.addObject("asked", asked);
        return page;
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Caller caller, Model model) {
        model.addAttribute("contract", contracts.byId(id, caller));
        return "contract/show";
    }

    @PostMapping
    String create(Order order, Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        return new Deed("contract-made", PAGE).then(flash, () ->
                PAGE + "/" + contracts.drawUp(new Contracts.DrawUp(participant(order), given(order.kind()), null, null, null)));
    }

    private String participant(Order order) {
        String asn = order.asn() == null ? "" : order.asn().strip().replaceFirst("^(?i)AS(?=[0-9])", "");
        Set<String> key = asn.matches("[0-9]{1,10}") ? Set.of(Long.parseLong(asn) + "@" + order.exchange()) : Set.of();
        return participants.withIds(participants.keyed(key).values()).values().stream().map(one -> one.publicId().toString()).findFirst()
                .orElseThrow(() -> Refusal.invalid("asn", asn, "There is no participant 'AS%s' at '%s'".formatted(asn, order.exchange())));
    }

    private static @Nullable String given(@Nullable String text) {
        return StringUtils.hasText(text) ? text.strip() : null;
    }
}
