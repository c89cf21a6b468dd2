package br.ix.invoice.portal;

import static br.ix.invoice.portal.PortalWorld.BASE;
import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The table of {@code docs/reference/roles.md} is what the old routes answer: every method of every one by every role, with and without a slash
 * at the end. Nothing is there that is asked for, so a call that is let through is a 400, a 404 or an empty list.
 */
@IntegrationTest
class PortalRoutesTest {

    private static final Set<String> NAMES = Set.of("participante", "perfilparticipante", "contrato", "fatura", "ordemdecompra", "servico", "ix",
            "ix-por-participante", "servicos-nao-faturados", "servicos-faturados");
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final List<String> KEY_ROLES = List.of("viewer", "operator", "approver", "administrator", "participant", "portal");
    private static final Set<String> SLASHED = Set.of("administrator", "portal", "nobody");
    private static final long ASN = 4_255_900_000L;
    private static final String FILTERS = "?asn=" + ASN + "&participante__asn=" + ASN + "&hash=nothing";
    private static final String NOTHING = "00000000-0000-4000-8000-000000000000";

    @Autowired
    private ApiClient api;

    @Test
    void eachMethodIsForTheRolesOfTheTable() throws IOException {
        Map<String, Set<String>> table = table();
        Map<String, ApiClient> callers = callers();

        List<String> faults = new ArrayList<>();
        for (String address : addresses(table)) {
            METHODS.forEach(method -> callers.forEach((role, caller) -> faults.addAll(faults(new Call(method, address, role), caller, table))));
        }

        assertThat(addresses(table)).hasSizeGreaterThan(15);
        assertThat(faults).isEmpty();
    }

    private static Set<String> addresses(Map<String, Set<String>> table) {
        return table.keySet().stream().map(call -> call.substring(call.indexOf(' ') + 1)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private record Call(String method, String address, String role) {
    }

    private static List<String> faults(Call call, ApiClient caller, Map<String, Set<String>> table) {
        List<String> faults = new ArrayList<>();
        for (String end : SLASHED.contains(call.role()) ? List.of("", "/") : List.of("")) {
            Answer answer = caller.send(call.method(), BASE + called(call.address()) + end + FILTERS, body(call.method()));
            String expected = expected(table, call.method(), call.address(), call.role());
            if (!kind(answer.status()).equals(expected)) {
                faults.add("%s: %d%s, expected %s".formatted(call, answer.status(), end, expected));
            }
        }
        return faults;
    }

    private static String expected(Map<String, Set<String>> table, String method, String address, String role) {
        if (role.equals("nobody")) {
            return "401";
        }
        Set<String> roles = table.get((method.equals("HEAD") ? "GET" : method) + " " + address);
        if (roles == null) {
            return method.equals("OPTIONS") ? "passed" : "405";
        }
        return roles.contains(role) ? "passed" : "403";
    }

    private static String kind(int status) {
        return Set.of(401, 403, 405).contains(status) ? Integer.toString(status) : status < 500 ? "passed" : "broken";
    }

    /** Ids that nobody has. */
    private static String called(String address) {
        return address.replace("{uuid}", NOTHING).replace("{asn}", Long.toString(ASN)).replace("{codigo}", "nowhere").replace("{id}", "999999999999")
                .replace("{identificacao}", "nothing-" + ASN);
    }

    private static String body(String method) {
        return Set.of("POST", "PUT", "PATCH").contains(method) ? "{}" : null;
    }

    private Map<String, ApiClient> callers() {
        PortalWorld world = new PortalWorld(api);
        Map<String, ApiClient> callers = new LinkedHashMap<>();
        KEY_ROLES.forEach(role -> callers.put(role, api.withKey(world.key(role, role.equals("participant") ? (Long) ASN : null))));
        callers.put("nobody", api.anonymous());
        return callers;
    }

    /** Who may, by {@code METHOD address}. */
    private static Map<String, Set<String>> table() throws IOException {
        Map<String, Set<String>> table = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of("docs/reference/roles.md"))) {
            List<String> cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
            if (cells.size() == 10 && cells.get(2).startsWith("`") && NAMES.contains(cells.get(2).replace("`", "").split("/")[0])) {
                Set<String> roles = new LinkedHashSet<>();
                for (int column = 0; column < KEY_ROLES.size(); column++) {
                    if (cells.get(4 + column).equals("yes")) {
                        roles.add(KEY_ROLES.get(column));
                    }
                }
                table.put(cells.get(1) + " " + cells.get(2).replace("`", ""), roles);
            }
        }
        return table;
    }
}
