package br.ix.invoice.delivery.mail;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** How handing a message to the server ended, and what the server or the machine said. */
record Handover(Kind kind, String answer) {

    enum Kind {
        SENT,
        /** Nobody took the connection, or the password: it concerns all messages. */
        AWAY,
        /** The server does not take this message now (4xx). */
        LATER,
        /** The server does not take it at all (5xx). */
        REFUSED,
        /** The connection broke while it was handed over: the server may have taken it. */
        UNSURE
    }

    static final Handover SENT = new Handover(Kind.SENT, "");

    private static final Pattern REPLY = Pattern.compile("(?s)([45])[0-9]{2}[ -].*");
    private static final Pattern NO_ADDRESS = Pattern.compile("(?s)5[0-9]{2}[ -]5\\.1\\.(1|2|3|6|10)\\b.*");
    private static final int LONGEST = 300;

    Handover {
        String line = answer.replaceAll("\\p{Cntrl}+", " ").strip();
        answer = line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }

    /** Whether it was refused because of its recipient, for good (RFC 3463, X.1: the address is not right). */
    boolean saysThatThereIsNoSuchAddress() {
        return kind == Kind.REFUSED && NO_ADDRESS.matcher(answer).matches();
    }

    static Handover of(MailException failed) {
        if (failed instanceof MailAuthenticationException) {
            return new Handover(Kind.AWAY, String.valueOf(failed.getMessage()));
        }
        Exception first = failed instanceof MailSendException send ? send.getMessageExceptions()[0] : failed;
        List<Exception> causes = chain(first);
        String said = causes.stream().map(Exception::getMessage).map(String::valueOf).distinct().collect(Collectors.joining("; "));
        // Of a server that was not reached the sender tells all messages the one cause; one that broke later has another, or none.
        if (failed.getCause() == first) {
            return new Handover(Kind.AWAY, said);
        }
        for (Exception cause : causes) {
            Matcher reply = REPLY.matcher(String.valueOf(cause.getMessage()));
            if (reply.matches()) {
                return new Handover(reply.group(1).equals("4") ? Kind.LATER : Kind.REFUSED, String.valueOf(cause.getMessage()));
            }
        }
        return new Handover(Kind.UNSURE, said);
    }

    /** The exceptions of a message hang on each other in their own way, besides that of Java. */
    private static List<Exception> chain(Exception first) {
        List<Exception> chain = new ArrayList<>();
        Exception next = first;
        while (next != null && !chain.contains(next)) {
            chain.add(next);
            next = following(next);
        }
        return chain;
    }

    private static @Nullable Exception following(Exception one) {
        if (one instanceof MessagingException messaging) {
            return messaging.getNextException();
        }
        return one.getCause() instanceof Exception cause ? cause : null;
    }
}
