package br.ix.invoice.access.gate;

import static br.ix.invoice.rest.Role.ADMINISTRATOR;
import static br.ix.invoice.rest.Role.APPROVER;
import static br.ix.invoice.rest.Role.OPERATOR;
import static br.ix.invoice.rest.Role.PARTICIPANT;
import static br.ix.invoice.rest.Role.PORTAL;
import static br.ix.invoice.rest.Role.VIEWER;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import br.ix.invoice.rest.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/**
 * The one table of who may do what in the API; the gate decides by it and {@code docs/reference/roles.md} shows it. An address
 * that is not here is 404 for everybody, a method that is not here 405.
 */
final class Routes {

    private static final Set<Role> ADMINISTRATORS = EnumSet.of(ADMINISTRATOR);
    private static final Set<Role> APPROVERS = EnumSet.of(APPROVER, ADMINISTRATOR);
    private static final Set<Role> OPERATORS = EnumSet.of(OPERATOR, APPROVER, ADMINISTRATOR);
    private static final Set<Role> READERS = EnumSet.of(VIEWER, OPERATOR, APPROVER, ADMINISTRATOR);
    private static final Set<Role> READERS_AND_PARTICIPANTS = EnumSet.of(VIEWER, OPERATOR, APPROVER, ADMINISTRATOR, PARTICIPANT);

    private static final Set<Role> PORTAL_READERS = EnumSet.of(VIEWER, OPERATOR, APPROVER, ADMINISTRATOR, PARTICIPANT, PORTAL);
    private static final Set<Role> PORTAL_WRITERS = EnumSet.of(OPERATOR, APPROVER, ADMINISTRATOR, PARTICIPANT, PORTAL);

    static final List<Route> ALL = all();

    private Routes() {
    }

    static List<Route> at(PathContainer address) {
        return ALL.stream().filter(route -> route.isAt(address)).toList();
    }

    private static List<Route> all() {
        List<Route> routes = new ArrayList<>();
        addRegister(routes);
        addBilling(routes);
        addMoney(routes);
        addOperation(routes);
        addPortal(routes);
        addDelivery(routes);
        return List.copyOf(routes);
    }

    private static void addRegister(List<Route> routes) {
        collection(routes, "exchanges", READERS_AND_PARTICIPANTS, OPERATORS);
        collection(routes, "issuers", READERS, ADMINISTRATORS);
        add(routes, POST, ADMINISTRATORS, "issuers/{code}/boleto-preview", "issuers/{code}/pix-preview");
        collection(routes, "organisations", READERS_AND_PARTICIPANTS, OPERATORS);
        collection(routes, "participant-profiles", READERS, OPERATORS);
        collection(routes, "participants", READERS_AND_PARTICIPANTS, OPERATORS);
        collection(routes, "billing-accounts", READERS_AND_PARTICIPANTS, OPERATORS);
        add(routes, GET, READERS_AND_PARTICIPANTS, "billing-accounts/{id}/statement");
        collection(routes, "services", READERS_AND_PARTICIPANTS, OPERATORS);
        collection(routes, "prices", READERS_AND_PARTICIPANTS, APPROVERS);
        collection(routes, "tax-rules", READERS, APPROVERS);
        collection(routes, "indices", READERS, APPROVERS);
        add(routes, GET, READERS, "price-adjustments", "price-adjustments/{id}");
        add(routes, POST, APPROVERS, "price-adjustments");
        add(routes, DELETE, APPROVERS, "price-adjustments/{id}");
        collection(routes, "subscriptions", READERS_AND_PARTICIPANTS, OPERATORS);
        add(routes, POST, OPERATORS, "subscriptions/{id}/void");
        add(routes, GET, READERS_AND_PARTICIPANTS, "subscriptions/{id}/waivers", "subscriptions/{id}/waivers/{waiver}");
        add(routes, POST, OPERATORS, "subscriptions/{id}/waivers");
        add(routes, PATCH, OPERATORS, "subscriptions/{id}/waivers/{waiver}");
        add(routes, DELETE, OPERATORS, "subscriptions/{id}/waivers/{waiver}");
        collection(routes, "contracts", READERS_AND_PARTICIPANTS, OPERATORS);
        add(routes, POST, OPERATORS, "contracts/{id}/sign", "contracts/{id}/unsign");
        add(routes, GET, READERS_AND_PARTICIPANTS, "contracts/{id}/document");
        collection(routes, "contract-templates", READERS, APPROVERS);
        bulk(routes, OPERATORS, "exchanges", "organisations", "participant-profiles", "participants", "billing-accounts", "services", "subscriptions", "contracts");
        bulk(routes, APPROVERS, "prices", "tax-rules", "indices");
    }

    private static void addBilling(List<Route> routes) {
        add(routes, GET, READERS, "billing-runs", "billing-runs/{id}", "billing-runs/{id}/invoices", "billing-runs/{id}/parked",
                "billing-runs/{id}/stale", "billing-runs/{id}/excluded", "billing-runs/{id}/decisions");
        add(routes, POST, OPERATORS, "billing-runs", "billing-runs/{id}/discard", "billing-runs/{id}/redraft",
                "billing-runs/{id}/exclude", "billing-runs/{id}/release", "billing-runs/{id}/retry");
        add(routes, POST, APPROVERS, "billing-runs/{id}/approve");
        add(routes, GET, READERS_AND_PARTICIPANTS, "invoices", "invoices/{id}", "invoices/{id}/e-invoice");
        add(routes, GET, PORTAL_READERS, "invoices/{id}/document");
        add(routes, POST, OPERATORS, "invoices", "invoices/{id}/cancel", "invoices/{id}/credit-notes");
        bulk(routes, OPERATORS, "invoices");
        add(routes, PATCH, OPERATORS, "invoices/{id}");
        add(routes, GET, READERS, "decisions", "decisions/{id}");
        add(routes, POST, APPROVERS, "decisions/{id}/approve");
        add(routes, POST, OPERATORS, "decisions/{id}/reject");
        add(routes, GET, READERS, "number-series", "document-drawing", "undrawn-documents");
        add(routes, POST, OPERATORS, "undrawn-documents/{id}/retry", "document-templates/{issuer}/preview");
        add(routes, GET, READERS, "document-templates", "document-templates/{issuer}");
        add(routes, PUT, ADMINISTRATORS, "document-templates/{issuer}");
    }

    private static void addMoney(List<Route> routes) {
        add(routes, GET, READERS_AND_PARTICIPANTS, "payments", "payments/{id}");
        add(routes, POST, OPERATORS, "payments", "payments/{id}/allocate", "payments/{id}/release", "payments/{id}/refund", "payments/{id}/reverse");
        bulk(routes, OPERATORS, "payments");
        add(routes, POST, OPERATORS, "invoices/{id}/write-off", "invoices/{id}/write-off-reversal", "invoices/{id}/refund", "invoices/{id}/refund-reversal");
        add(routes, GET, READERS, "bank-files", "bank-files/{id}", "bank-files/{id}/rejections", "bank-files/{id}/movements");
        add(routes, POST, OPERATORS, "bank-files", "bank-files/{id}/apply", "bank-files/{id}/undo");
        add(routes, GET, READERS, "bank-movements", "bank-movements/{id}");
        add(routes, POST, OPERATORS, "bank-movements/{id}/assign", "bank-movements/{id}/settle");
        add(routes, GET, READERS, "remittances", "remittances/{id}", "remittances/{id}/file", "boleto-registrations", "boleto-registrations/{id}");
        add(routes, POST, OPERATORS, "remittances", "boleto-registrations/{id}/instruct");
        add(routes, GET, READERS, "pix-registrations", "pix-registrations/{id}", "pix-notifications", "pix-notifications/{id}");
        add(routes, POST, OPERATORS, "pix-registrations/{id}/retry", "pix-notifications/{id}/retry");
        add(routes, GET, READERS_AND_PARTICIPANTS, "reports/aging");
        addLate(routes);
    }

    private static void addLate(List<Route> routes) {
        add(routes, GET, READERS, "reports/revenue", "reports/cash", "reports/receivables");
        add(routes, GET, READERS_AND_PARTICIPANTS, "invoices/{id}/late-charges");
        add(routes, GET, READERS, "late-charge-policies", "late-charge-policies/{issuer}");
        add(routes, PUT, ADMINISTRATORS, "late-charge-policies/{issuer}");
        add(routes, DELETE, ADMINISTRATORS, "late-charge-policies/{issuer}");
        add(routes, GET, READERS, "dunning-runs", "dunning-runs/{id}", "reminders", "reminders/{id}", "overdue-accounts", "dunning-holds",
                "dunning-holds/{billingAccount}");
        add(routes, POST, OPERATORS, "dunning-runs");
        add(routes, PUT, OPERATORS, "dunning-holds/{billingAccount}");
        add(routes, DELETE, OPERATORS, "dunning-holds/{billingAccount}");
    }

    private static void addDelivery(List<Route> routes) {
        collection(routes, "webhooks", READERS, ADMINISTRATORS);
        add(routes, POST, ADMINISTRATORS, "webhooks/{id}/rotate-secret");
        add(routes, POST, OPERATORS, "webhooks/{id}/test");
        add(routes, GET, READERS, "webhook-deliveries", "webhook-deliveries/{id}");
        add(routes, POST, OPERATORS, "webhook-deliveries/{id}/replay");
        add(routes, GET, READERS, "mails", "mails/{id}");
        add(routes, POST, OPERATORS, "mails", "mail-contacts", "mail-bounces");
        add(routes, GET, READERS, "mail-contacts", "mail-contacts/{id}", "mail-bounces", "mail-bounces/{id}");
        add(routes, DELETE, OPERATORS, "mail-contacts/{id}", "mail-bounces/{id}");
        bulk(routes, OPERATORS, "mail-contacts");
    }

    private static void addOperation(List<Route> routes) {
        add(routes, GET, READERS, "imports", "imports/{id}", "imports/{id}/rejections", "imports/{id}/warnings", "imports/{id}/report",
                "imports/{id}/changes", "imports/{id}/findings");
        add(routes, POST, OPERATORS, "imports", "imports/{id}/apply", "imports/{id}/undo");
        add(routes, GET, READERS, "dead-messages", "dead-messages/{id}");
        add(routes, POST, OPERATORS, "dead-messages/{id}/replay", "dead-messages/{id}/discard");
        add(routes, GET, READERS, "audit", "audit/verification", "clock");
        add(routes, PUT, ADMINISTRATORS, "clock");
        add(routes, GET, READERS, "users", "users/{id}");
        add(routes, POST, ADMINISTRATORS, "users");
        add(routes, PATCH, ADMINISTRATORS, "users/{id}");
        add(routes, POST, ADMINISTRATORS, "users/{id}/end-sessions");
        add(routes, DELETE, ADMINISTRATORS, "users/{id}", "users/{id}/second-factor");
        add(routes, GET, ADMINISTRATORS, "logins", "login-locks", "login-locks/{id}");
        add(routes, DELETE, ADMINISTRATORS, "login-locks/{id}");
        add(routes, GET, ADMINISTRATORS, "api-keys", "api-keys/{id}");
        add(routes, POST, ADMINISTRATORS, "api-keys");
        add(routes, POST, ADMINISTRATORS, "api-keys/{id}/rotate");
        add(routes, DELETE, ADMINISTRATORS, "api-keys/{id}");
    }

    /** The routes of the old system; what its frontend calls is open to the portal's server and to participants for themselves. */
    private static void addPortal(List<Route> routes) {
        add(routes, GET, PORTAL_READERS, "ix/{codigo}", "ix-por-participante/{asn}", "participante", "servico",
                "servicos-nao-faturados/{asn}/{codigo}", "servicos-faturados/{asn}/{codigo}");
        add(routes, GET, PORTAL_READERS, "fatura", "contrato");
        add(routes, PATCH, PORTAL_WRITERS, "participante/{uuid}", "contrato/{uuid}");
        add(routes, POST, PORTAL_WRITERS, "fatura", "ordemdecompra");
        add(routes, GET, READERS, "ix", "participante/{uuid}", "servico/{uuid}", "fatura/{id}", "contrato/{uuid}", "ordemdecompra",
                "ordemdecompra/{identificacao}", "perfilparticipante", "perfilparticipante/{uuid}");
        add(routes, POST, OPERATORS, "ix", "participante", "servico", "contrato", "perfilparticipante");
        add(routes, PUT, OPERATORS, "ix/{codigo}", "participante/{uuid}", "servico/{uuid}", "contrato/{uuid}", "fatura/{id}",
                "ordemdecompra/{identificacao}", "perfilparticipante/{uuid}");
        add(routes, PATCH, OPERATORS, "ix/{codigo}", "servico/{uuid}", "fatura/{id}", "ordemdecompra/{identificacao}", "perfilparticipante/{uuid}");
        add(routes, DELETE, OPERATORS, "ix/{codigo}", "participante/{uuid}", "servico/{uuid}", "contrato/{uuid}", "fatura/{id}",
                "ordemdecompra/{identificacao}", "perfilparticipante/{uuid}");
    }

    /** GET and POST of the collection; GET, PATCH and DELETE of its items. */
    private static void collection(List<Route> routes, String name, Set<Role> readers, Set<Role> writers) {
        String item = name + "/{id}";
        add(routes, GET, readers, name, item);
        add(routes, POST, writers, name);
        add(routes, PATCH, writers, item);
        add(routes, DELETE, writers, item);
    }

    /** Many at once, for those who may POST one. */
    private static void bulk(List<Route> routes, Set<Role> writers, String... names) {
        for (String name : names) {
            add(routes, POST, writers, name + "/bulk");
        }
    }

    private static void add(List<Route> routes, HttpMethod method, Set<Role> roles, String... paths) {
        for (String path : paths) {
            routes.add(Route.of(method, path, roles));
        }
    }
}
