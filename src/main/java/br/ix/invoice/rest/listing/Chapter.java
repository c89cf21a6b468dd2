package br.ix.invoice.rest.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the handbook says of one collection: {@code description} in the language of the page, all calls of it, and those that are shown with their answers. */
record Chapter(String name, String href, String description, List<Call> calls, List<Filter> filters, List<Shown> examples) {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    /** One operation of the document. {@code details} are what a caller needs beside the summary. */
    record Call(String method, String path, String summary, String details) {
    }

    /** One parameter of the list; {@code type} has its bounds. */
    record Filter(String name, String type, String meaning) {
    }

    /** A call as it was made in a test, and the answer that it got there. */
    record Shown(String name, String method, String address, @Nullable String key, @Nullable String body, int status, String answer) {

        /** The call in a shell, at this server; {@code $KEY} is the key. */
        public String curl(String server) {
            StringBuilder curl = new StringBuilder("curl");
            curl.append(method.equals("GET") ? "" : " -X " + method).append(" -H \"Authorization: Bearer $KEY\" ");
            if (key != null) {
                curl.append("-H 'Idempotency-Key: ").append(key).append("' ");
            }
            curl.append('"').append(server).append(address).append('"');
            if (body != null) {
                curl.append(" \\\n  -H 'Content-Type: application/json' -d '").append(body.replace("'", "'\\''")).append('\'');
            }
            return curl.toString();
        }
    }

    /** Its place on the page. */
    public String anchor() {
        return name.replace('/', '-');
    }

    /** The methods of its calls, each once. */
    public List<String> methods() {
        return METHODS.stream().filter(method -> calls.stream().anyMatch(call -> call.method().equals(method))).toList();
    }

    /** Whether it can be listed as it is. */
    public boolean isListed() {
        return calls.stream().anyMatch(call -> call.method().equals("GET") && call.path().equals(href));
    }
}
