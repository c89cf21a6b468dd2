package br.ix.invoice.access.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.ix.invoice.IntegrationTest;
import br.ix.invoice.access.user.Standing;
import br.ix.invoice.access.user.Users;
import br.ix.invoice.rest.Role;
import jakarta.servlet.Filter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.FilterChainProxy;

/** Where {@code ix-invoice.second-factor.required-for} names the role of a person. */
@IntegrationTest
class RequiredFactorTest {

    private final Users users;
    private final Refusals refusals;
    private final JdbcClient database;
    private final FilterChainProxy filters;
    private final String name = "required-" + UUID.randomUUID();

    @Autowired
    RequiredFactorTest(Users users, Refusals refusals, JdbcClient database, FilterChainProxy filters) {
        this.users = users;
        this.refusals = refusals;
        this.database = database;
        this.filters = filters;
    }

    @BeforeEach
    void anApproverIsLoggedIn() {
        users.add(name, Standing.of(Role.APPROVER, "{noop}none"));
        SecurityContextHolder.getContext().setAuthentication(SignedIn.person(users.named(name).orElseThrow()));
    }

    @AfterEach
    void nobodyIs() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void leadsToThePageOfTheFactorBeforeAnythingElse() throws Exception {
        assertThat(answerOf("/console/runs", true, "administrator", "approver").getRedirectedUrl()).isEqualTo("/console/me/second-factor");
        assertThat(answerOf("/", true, "approver").getRedirectedUrl()).isEqualTo("/console/me/second-factor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console/me/second-factor", "/console/me/second-factor/enrolment", "/logout", "/css/console.css"})
    void leavesOpenWhatIsNeededThere(String path) throws Exception {
        MockHttpServletResponse answer = answerOf(path, true, "approver");

        assertThat(answer.getRedirectedUrl()).isNull();
        assertThat(answer.getStatus()).isEqualTo(200);
    }

    @Test
    void letsInOnceItIsInForce() throws Exception {
        database.sql("INSERT INTO second_factor (user_id, secret, confirmed_at) SELECT id, 'v1:', CURRENT_TIMESTAMP(6) FROM app_user WHERE name = :name")
                .param("name", name).update();

        assertThat(answerOf("/console/runs", true, "approver").getRedirectedUrl()).isNull();
    }

    @Test
    void refusesAProgramWithThePassword() throws Exception {
        MockHttpServletResponse answer = answerOf("/api/v1/users", false, "approver");

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getContentAsString()).contains("/problems/second-factor-required");
    }

    @Test
    void asksNobodyElse() throws Exception {
        assertThat(answerOf("/console/runs", true, "administrator").getRedirectedUrl()).isNull();
        assertThat(answerOf("/console/runs", true).getRedirectedUrl()).isNull();
    }

    @Test
    void refusesARoleThatPeopleDoNotHave() {
        assertThatThrownBy(() -> new RequiredFactor(List.of("portal"), users, refusals)).hasMessageContaining("'portal'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/users", "/console/runs"})
    void standsBehindBothGates(String path) {
        List<Class<?>> found = filters.getFilters(path).stream().<Class<?>>map(Filter::getClass).toList();

        assertThat(found).contains(EnrolmentCheck.class);
    }

    private MockHttpServletResponse answerOf(String path, boolean withSession, String... roles) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.getSession(withSession);
        MockHttpServletResponse answer = new MockHttpServletResponse();
        new RequiredFactor(List.of(roles), users, refusals).check().doFilter(request, answer, new MockFilterChain());
        return answer;
    }
}
