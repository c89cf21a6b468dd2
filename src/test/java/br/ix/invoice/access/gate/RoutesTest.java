package br.ix.invoice.access.gate;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.rest.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

class RoutesTest {

    private static final Path PAGE = Path.of("docs/reference/roles.md");
    private static final List<Role> COLUMNS =
            List.of(Role.VIEWER, Role.OPERATOR, Role.APPROVER, Role.ADMINISTRATOR, Role.PARTICIPANT, Role.PORTAL);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "GET    | exchanges             | viewer operator approver administrator participant",
            "HEAD   | exchanges/sp          | viewer operator approver administrator participant",
            "POST   | exchanges             | operator approver administrator",
            "GET    | issuers               | viewer operator approver administrator",
            "POST   | issuers               | administrator",
            "PATCH  | issuers/default       | administrator",
            "POST   | prices                | approver administrator",
            "GET    | prices                | viewer operator approver administrator participant",
            "DELETE | subscriptions/1       | operator approver administrator",
            "POST   | billing-runs          | operator approver administrator",
            "POST   | billing-runs/1/approve| approver administrator",
            "POST   | billing-runs/1/discard| operator approver administrator",
            "GET    | billing-runs          | viewer operator approver administrator",
            "GET    | invoices/1/document   | viewer operator approver administrator participant portal",
            "PATCH  | participante/1        | operator approver administrator participant portal",
            "POST   | fatura                | operator approver administrator participant portal",
            "GET    | fatura/1              | viewer operator approver administrator",
            "POST   | invoices              | operator approver administrator",
            "DELETE | invoices/1            | nobody",
            "POST   | exchanges/bulk        | operator approver administrator",
            "POST   | prices/bulk           | approver administrator",
            "POST   | issuers/bulk          | nobody",
            "DELETE | exchanges             | nobody",
            "GET    | api-keys              | administrator",
            "POST   | api-keys              | administrator",
            "DELETE | api-keys/1            | administrator",
            "GET    | users                 | viewer operator approver administrator",
            "POST   | users                 | administrator",
            "PUT    | clock                 | administrator",
            "GET    | clock                 | viewer operator approver administrator",
            "GET    | no-such-thing         | nobody"})
    void letsOnlyTheseRolesThrough(String method, String path, String roles) {
        assertThat(rolesAt(HttpMethod.valueOf(method), path)).isEqualTo(roles);
    }

    @Test
    void isTheTableOfTheReferencePage() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(page).as("docs/reference/roles.md must contain this table").contains(table());
    }

    private static String rolesAt(HttpMethod method, String path) {
        String roles = COLUMNS.stream().filter(role -> Routes.at(PathContainer.parsePath("/api/v1/" + path)).stream()
                        .anyMatch(route -> route.answers(method) && route.roles().contains(role)))
                .map(role -> role.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(" "));
        return roles.isEmpty() ? "nobody" : roles;
    }

    private static String table() {
        String head = "| method | address | scope of a key | " + COLUMNS.stream().map(role -> role.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" | ")) + " |\n|---|---|---|" + "---|".repeat(COLUMNS.size()) + "\n";
        return head + Routes.ALL.stream().map(RoutesTest::row).collect(Collectors.joining("\n"));
    }

    private static String row(Route route) {
        String marks = COLUMNS.stream().map(role -> route.roles().contains(role) ? "yes" : "–").collect(Collectors.joining(" | "));
        return "| %s | `%s` | `%s` | %s |".formatted(route.method(), route.path().getPatternString().substring("/api/v1/".length()),
                route.scope().name(), marks);
    }

    /** Prints the table for the page, for who changed a row. */
    public static void main(String[] arguments) {
        Arrays.stream(table().split("\n")).forEach(System.out::println);
    }
}
