package br.ix.invoice.portal;

import static br.ix.invoice.portal.PortalWorld.BASE;
import static br.ix.invoice.portal.PortalWorld.ok;
import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.HandWorld;
import br.ix.invoice.invoicing.World;
import br.ix.invoice.remittance.RegisteringWorld;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Invoices by the old routes: their states and numbers, and what is in the way of a new one. */
@IntegrationTest
class PortalInvoicesTest {

    @Autowired
    private ApiClient api;

    @Autowired
    private JdbcClient database;

    private PortalWorld world;

    @BeforeEach
    void aParticipantWithAPort() {
        world = new PortalWorld(api);
    }

    @Test
    void whatIsCancelledOrCreditedIsClosedAndFoundByItsState() {
        HandWorld hand = new HandWorld(api, new World(api));
        String open = made(world.port);
        String cancelled = made(world.anotherPort());
        String credited = made(world.anotherPort());
        hand.cancel(cancelled, "FINAL");
        hand.credit(credited, Map.of());

        assertThat(listed("")).containsExactlyInAnyOrder("ABERTA " + open, "CANCELADA " + cancelled, "FECHADA " + credited);
        assertThat(listed("&estado=ABERTA")).containsExactly("ABERTA " + open);
        assertThat(listed("&estado=gerada&encerrada=false")).containsExactly("ABERTA " + open);
        assertThat(listed("&estado=cancelada")).containsExactly("CANCELADA " + cancelled);
        assertThat(listed("&estado=FECHADA&encerrada=true")).containsExactly("FECHADA " + credited);
        assertThat(listed("&encerrada=True")).hasSize(2);
    }

    @Test
    void whatIsPaidInPartIsOpenAndPaidWhenAllOfItIs() {
        String fatura = made(world.port);

        pay(fatura, "90.00");
        List<String> inPart = listed("");
        pay(fatura, "600.00");

        assertThat(inPart).containsExactly("ABERTA " + fatura);
        assertThat(listed("&encerrada=true&estado=Paga")).containsExactly("PAGA " + fatura);
        assertThat(listed("&estado=ABERTA")).isEmpty();
    }

    @Test
    void whatItsBankDoesNotKnowYetHasNoAddressToPay() {
        RegisteringWorld registering = new RegisteringWorld(api);
        String fatura = registering.invoice("690.00").path("id").asString();
        String list = BASE + "fatura/?participante__asn=" + registering.payer.asn() + "&participante__ix_id__codigo=" + registering.exchange;

        JsonNode asked = ok(api.get(list)).path(0);
        database.sql("UPDATE boleto_registration SET state = 'REGISTERED' WHERE public_id = :id").param("id", fatura).update();
        JsonNode registered = ok(api.get(list)).path(0);

        assertThat(asked.path("boleto_url").isNull()).isTrue();
        assertThat(asked.path("boleto_gerado").booleanValue()).isFalse();
        assertThat(registered.path("boleto_url").asString()).endsWith("/api/v1/invoices/" + fatura + "/document");
        assertThat(registered.path("boleto_gerado").booleanValue()).isTrue();
    }

    private void pay(String fatura, String amount) {
        Answer paid = api.post(BASE + "payments", UUID.randomUUID().toString(), Map.of("billingAccount", world.participant.billingAccount(), "amount", amount,
                "allocations", List.of(Map.of("invoice", fatura, "amount", amount))));
        assertThat(paid.status()).as(paid.text()).isEqualTo(201);
    }

    @Test
    void anInvoiceIsFoundByItsNumber() {
        JsonNode made = world.portal.post(BASE + "fatura/", world.newFatura(0, 0)).json();

        JsonNode found = ok(api.get(BASE + "fatura/" + made.path("id_financeiro").longValue() + "/"));

        assertThat(found.path("uuid").asString()).isEqualTo(made.path("uuid").asString());
        assertThat(found.path("boleto_gerado").booleanValue()).isTrue();
        assertThat(Stream.of("999999999999", "IXBR01", made.path("uuid").asString()).map(id -> api.get(BASE + "fatura/" + id + "/").status())).containsOnly(404);
    }

    @Test
    void anAccountThatADraftHoldsWaits() {
        World billing = new World(api);
        YearMonth last = YearMonth.from(world.today()).minusMonths(1);
        billing.subscription(world.participant, world.service, last.atDay(1).toString());
        JsonNode run = billing.draft(last.toString(), world.exchange);

        Answer held = world.own.post(BASE + "fatura/", world.newFatura(0, 0));
        api.post(BASE + "billing-runs/" + run.path("id").asString() + "/discard", null);
        Answer free = world.own.post(BASE + "fatura/", world.newFatura(0, 0));

        assertThat(held.status()).isEqualTo(400);
        assertThat(held.text()).isEqualTo("{\"non_field_errors\":[\"A cobrança do mês deste participante está em preparação: tente de novo quando ela for emitida.\"]}");
        assertThat(free.status()).as(free.text()).isEqualTo(201);
    }

    @Test
    void twoPeopleAtTheSameInstantGetTwoNumbersOrOneClearRefusal() throws Exception {
        String second = world.anotherPort();
        ExecutorService threads = Executors.newFixedThreadPool(2);

        List<Future<Answer>> calls = threads.invokeAll(List.of(making(world.own, world.port), making(world.portal, second)));
        threads.shutdown();

        List<Answer> answers = List.of(calls.get(0).get(), calls.get(1).get());
        List<Long> numbers = answers.stream().filter(answer -> answer.status() == 201).map(answer -> answer.json().path("id_financeiro").longValue()).toList();
        assertThat(numbers).isNotEmpty().doesNotHaveDuplicates();
        assertThat(answers.stream().filter(answer -> answer.status() != 201)).allSatisfy(answer -> assertThat(answer.text()).contains("tente de novo"));
    }

    @Test
    void everyServiceOfASharedAccountIsShown() {
        World made = new World(api);
        String shared = api.post(BASE + "billing-accounts", Map.of("billTo", world.participant.organisation(), "exchange", world.exchange)).json().path("id").asString();
        List<String> ports = Stream.of(member(shared), member(shared)).map(one -> made.subscription(one, world.service, world.today().withDayOfMonth(1).toString())).toList();
        Answer issued = api.post(BASE + "invoices", UUID.randomUUID().toString(), Map.of("billingAccount", shared, "subscriptions", ports,
                "through", YearMonth.from(world.today()).atEndOfMonth().toString()));

        JsonNode shown = ok(api.get(BASE + "fatura/?ordering=-id_financeiro&participante__ix_id__codigo=" + world.exchange)).path(0);

        assertThat(issued.status()).as(issued.text()).isEqualTo(201);
        assertThat(shown.path("servicos").valueStream().map(one -> one.path("uuid").asString())).containsExactlyInAnyOrderElementsOf(ports);
    }

    private World.Participant member(String account) {
        World made = new World(api);
        String organisation = made.organisation("Membro");
        JsonNode one = api.post(BASE + "participants", Map.of("asn", 4_256_000_000L + Math.floorMod(organisation.hashCode(), 1_000_000), "exchange", world.exchange,
                "organisation", organisation, "billingAccount", account)).json();
        return new World.Participant(one.path("id").asString(), one.path("asn").longValue(), organisation, account);
    }

    private Callable<Answer> making(ApiClient caller, String port) {
        return () -> caller.post(BASE + "fatura/", Map.of("participante", world.participant.id(), "servicos", List.of(Map.of("uuid", port))));
    }

    private String made(String port) {
        Answer made = world.portal.post(BASE + "fatura/", Map.of("participante", world.participant.id(), "servicos", List.of(Map.of("uuid", port))));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().path("uuid").asString();
    }

    private List<String> listed(String filter) {
        return ok(world.own.get(BASE + "fatura/?participante__asn=" + world.participant.asn() + filter)).valueStream()
                .map(one -> one.path("estado").asString() + " " + one.path("uuid").asString()).toList();
    }
}
