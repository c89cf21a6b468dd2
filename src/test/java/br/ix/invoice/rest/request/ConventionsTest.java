package br.ix.invoice.rest.request;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;

/** The conventions as a caller meets them, on a resource made for the test. */
class ConventionsTest {

    record Form(String name, Long asn) {
    }

    @RestController
    static class Things {

        @GetMapping("/api/v1/things")
        Map<String, Object> list(PageQuery page, @RequestParam(required = false) Long asn) {
            return Map.of("limit", page.limit(), "key", page.afterKey() == null ? "" : page.afterKey());
        }

        @PostMapping("/api/v1/things")
        Form make(@RequestBody Form form) {
            return form;
        }

        @GetMapping("/api/v1/things/failing")
        void fail(@RequestParam String how) {
            switch (how) {
                case "duplicate" -> throw new DuplicateKeyException("secret of the database");
                case "deadlock" -> throw new PessimisticLockingFailureException("secret of the database");
                case "refusal" -> throw Refusal.conflict("live-run-exists", "There is one").with("run", "r-1");
                default -> throw new IllegalStateException("secret of the program");
            }
        }
    }

    @Configuration
    @ImportAutoConfiguration({JacksonAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class,
            WebMvcAutoConfiguration.class, DispatcherServletAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
    @ComponentScan(basePackages = {"br.ix.invoice.rest.request", "br.ix.invoice.rest.problem", "br.ix.invoice.rest.json"})
    static class Conventions {
    }

    private static MockMvc api;

    @BeforeAll
    static void startsTheConventions() {
        AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.register(Conventions.class, Things.class);
        context.refresh();
        api = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @ParameterizedTest
    @CsvSource({
            "limit=0,     limit", "limit=501,  limit", "limit=abc, limit", "limit=-1, limit", "after=*, after",
            "asnn=1,      asnn", "asn=x,      asn", "asn=,       asn", "asn=1&asn=2, asn", "preview=true, preview"})
    void refusesAParameterThatIsUnknownOrWrong(String query, String field) throws Exception {
        expect(get("/api/v1/things?" + query), 400)
                .andExpect(jsonPath("$.type").value("/problems/invalid-input"))
                .andExpect(jsonPath("$.errors[0].field").value(field));
    }

    @Test
    void readsLimitAndCursor() throws Exception {
        expect(get("/api/v1/things?limit=500&after=NDI&asn=1"), 200)
                .andExpect(jsonPath("$.limit").value(500)).andExpect(jsonPath("$.key").value("42"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"name\": 1}                   | name", "{\"asn\": \"1\"}   | asn", "{\"asn\": 1.5} | asn", "{\"x\": 1} | x",
            "{\"name\": \"a\\u0000b\"}       | name", "{\"name\": {}}     | name", "{\"asn\": true} | asn"})
    void refusesAFieldThatIsUnknownOrOfAnotherType(String body, String field) throws Exception {
        expect(post("/api/v1/things").contentType(MediaType.APPLICATION_JSON).content(body), 400)
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(jsonPath("$.errors[0].message").isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"name\": \"a\", \"name\": \"b\"}", "{", "[]", "''", "{} {}", "\"text\"", "null"})
    void refusesABodyThatIsNotOneObject(String body) throws Exception {
        expect(post("/api/v1/things").contentType(MediaType.APPLICATION_JSON).content(body), 400)
                .andExpect(jsonPath("$.status").value(400));
    }

    @ParameterizedTest
    @CsvSource({"duplicate, 409, already-exists", "deadlock, 503, busy", "refusal, 409, live-run-exists", "other, 500, unexpected"})
    void saysWhatFailedWithoutTheInside(String how, int status, String code) throws Exception {
        expect(get("/api/v1/things/failing?how=" + how), status)
                .andExpect(jsonPath("$.type").value("/problems/" + code))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("secret"))));
    }

    @Test
    void saysWhenToTryAgain() throws Exception {
        expect(get("/api/v1/things/failing?how=deadlock"), 503).andExpect(header().string("Retry-After", "1"));
    }

    @Test
    void addsTheFieldsOfARefusal() throws Exception {
        expect(get("/api/v1/things/failing?how=refusal"), 409).andExpect(jsonPath("$.run").value("r-1"));
    }

    @Test
    void refusesMethodsAndTypesThatItDoesNotHave() throws Exception {
        expect(put("/api/v1/things"), 405).andExpect(header().string("Allow", containsString("POST")));
        expect(get("/api/v1/things").accept(MediaType.APPLICATION_PDF), 406);
        expect(post("/api/v1/things").contentType(MediaType.TEXT_PLAIN).content("x"), 415);
        expect(post("/api/v1/nothing"), 404);
        expect(get("/api/v1/things/"), 404);
    }

    private ResultActions expect(RequestBuilder request, int status) throws Exception {
        ResultActions answer = api.perform(request).andExpect(status().is(status));
        return status < 300 ? answer : answer.andExpect(content().contentType("application/problem+json"));
    }
}
