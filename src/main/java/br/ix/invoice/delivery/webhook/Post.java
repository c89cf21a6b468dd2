package br.ix.invoice.delivery.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.util.Map;

/** One POST of JSON to an address that was looked at. */
record Post(URI url, InetAddress address, Map<String, String> headers, byte[] body) {

    boolean isSecure() {
        return "https".equals(url.getScheme());
    }

    int port() {
        return url.getPort() > 0 ? url.getPort() : isSecure() ? 443 : 80;
    }

    /** Request line and headers. The host is of ASCII and a header's value has no line break: both are checked before. */
    String head() {
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        var head = new StringBuilder("POST ").append(path).append(url.getRawQuery() == null ? "" : "?" + url.getRawQuery()).append(" HTTP/1.1\r\n");
        head.append("Host: ").append(url.getHost()).append(url.getPort() > 0 ? ":" + url.getPort() : "").append("\r\n");
        head.append("Content-Type: application/json\r\nContent-Length: ").append(body.length).append("\r\n");
        head.append("User-Agent: ix-invoice\r\nAccept: */*\r\nConnection: close\r\n");
        headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString();
    }
}
