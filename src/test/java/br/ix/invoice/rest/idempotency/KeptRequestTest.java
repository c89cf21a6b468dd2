package br.ix.invoice.rest.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.ix.invoice.rest.Refusal;
import br.ix.invoice.rest.json.StrictJson;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockPart;

class KeptRequestTest {

    @Test
    void canBeReadAgain() throws Exception {
        KeptRequest kept = KeptRequest.of(json("/api/v1/users", "{\"a\": 1}"));

        assertThat(kept.getInputStream().readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("{\"a\": 1}");
        assertThat(kept.getReader().readLine()).isEqualTo("{\"a\": 1}");
    }

    @Test
    void differsByAddressAndByBody() throws Exception {
        byte[] digest = digest(json("/api/v1/users", "{}"));

        assertThat(digest(json("/api/v1/users", "{}"))).isEqualTo(digest);
        assertThat(digest(json("/api/v1/users", "{ }"))).isNotEqualTo(digest);
        assertThat(digest(json("/api/v1/exchanges", "{}"))).isNotEqualTo(digest);
    }

    @Test
    void isTheSameUploadWithAnotherBoundary() throws Exception {
        byte[] digest = digest(upload("one", "a.csv", "1;2"));

        assertThat(digest(upload("two", "a.csv", "1;2"))).isEqualTo(digest);
        assertThat(digest(upload("one", "b.csv", "1;2"))).isNotEqualTo(digest);
        assertThat(digest(upload("one", "a.csv", "1;3"))).isNotEqualTo(digest);
    }

    @Test
    void isNotLongerThanABodyMayBe() {
        MockHttpServletRequest tooLong = json("/api/v1/users", "");
        tooLong.setContent(new byte[StrictJson.LONGEST_BODY + 1]);

        assertThatThrownBy(() -> KeptRequest.of(tooLong)).isInstanceOf(Refusal.class)
                .extracting("code").isEqualTo("content-too-large");
    }

    private static byte[] digest(MockHttpServletRequest request) throws Exception {
        return KeptRequest.of(request).digest();
    }

    private static MockHttpServletRequest json(String path, String body) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.setContentType("application/json");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return request;
    }

    private static MockHttpServletRequest upload(String boundary, String file, String content) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/imports");
        request.setContentType("multipart/form-data; boundary=" + boundary);
        request.addPart(new MockPart("files", file, content.getBytes(StandardCharsets.UTF_8)));
        return request;
    }
}
