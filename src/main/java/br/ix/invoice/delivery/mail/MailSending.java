package br.ix.invoice.delivery.mail;

import br.ix.invoice.delivery.MailBounce;
import br.ix.invoice.delivery.mail.Letters.NoLetter;
import br.ix.invoice.delivery.mail.MailRows.Due;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.dao.DataAccessException;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends one mail and writes down what became of it. Between the two writes of {@code SENDING} and its end lies the only doubt. */
@Component
class MailSending {

    private static final Logger LOG = LoggerFactory.getLogger(MailSending.class);
    private static final Duration SERVER_AWAY = Duration.ofMinutes(1);

    private final MailRows rows;
    private final MailPace pace;
    private final MailServer server;
    private final Letters letters;
    private final MailSettings settings;
    private final MailBounceRows bounces;

    MailSending(MailRows rows, MailPace pace, MailServer server, Letters letters, MailSettings settings, MailBounceRows bounces) {
        this.rows = rows;
        this.pace = pace;
        this.server = server;
        this.letters = letters;
        this.settings = settings;
        this.bounces = bounces;
    }

    /** Sends the next one; false where none is due, or none may go now. */
    boolean sendNext() {
        Optional<Due> due = rows.take();
        due.ifPresent(this::send);
        return due.isPresent();
    }

    private void send(Due due) {
        try {
            Letter letter = due.reminder() == null ? letters.of(due.invoice(), due.to()) : letters.ofReminder(due.reminder(), due.invoice(), due.to());
            String to = letter.to().get(0);
            if (rows.address(due, letter.to())) {
                refuseWhereMailsComeBack(to);
                String messageId = "<%s@%s>".formatted(due.publicId(), domain());
                MimeMessage message = message(letter, due, messageId);
                if (rows.sending(due, messageId)) {
                    keep(due, to, server.send(message));
                }
            }
        } catch (NoLetter | MessagingException | UnsupportedEncodingException unsendable) {
            rows.end(due, "FAILED", String.valueOf(unsendable.getMessage()));
        } catch (DataAccessException databaseAway) {
            throw databaseAway;
        } catch (RuntimeException broken) {
            LOG.warn("The letter of the document {} cannot be written", due.invoice(), broken);
            rows.end(due, "FAILED", "The letter cannot be written; the log says why: " + broken.getClass().getSimpleName());
        }
    }

    private void refuseWhereMailsComeBack(String to) throws NoLetter {
        Optional<MailBounce> mark = bounces.of(to);
        if (mark.isPresent()) {
            throw new NoLetter("Mails to '%s' come back (%s): enter another address, or take the mark away, then send again".formatted(to, mark.get().reason()));
        }
    }

    private MimeMessage message(Letter letter, Due due, String messageId) throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = server.newMessage();
        var parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        parts.setFrom(Objects.requireNonNull(settings.from()));
        parts.setTo(letter.to().get(0));
        if (MailSettings.isGiven(settings.replyTo())) {
            parts.setReplyTo(Objects.requireNonNull(settings.replyTo()));
        }
        if (MailSettings.isGiven(settings.bcc()) && due.isFirst()) {
            parts.setBcc(Objects.requireNonNull(settings.bcc()));
        }
        parts.setSubject(letter.subject());
        parts.setText(letter.text(), letter.html());
        if (letter.document() != null) {
            parts.addAttachment(letter.document().fileName(), new ByteArrayResource(letter.document().pdf()), "application/pdf");
        }
        message.setHeader("Message-ID", messageId);
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private void keep(Due due, String to, Handover handover) {
        switch (handover.kind()) {
            case SENT -> rows.sent(due);
            case UNSURE -> rows.end(due, "UNSURE", handover.answer());
            case REFUSED -> {
                rows.end(due, "FAILED", handover.answer());
                if (handover.saysThatThereIsNoSuchAddress()) {
                    bounces.mark(to, handover.answer(), "ix-invoice");
                }
            }
            case LATER -> later(due, handover.answer());
            case AWAY -> {
                LOG.warn("The mail server cannot be used ({}); mails wait", handover.answer());
                rows.again(due, handover.answer(), SERVER_AWAY, false);
                pace.pause(SERVER_AWAY);
            }
        }
    }

    private void later(Due due, String answer) {
        List<Duration> waits = settings.retries();
        if (due.attempts() < waits.size()) {
            rows.again(due, answer, waits.get(due.attempts()), true);
        } else {
            rows.end(due, "FAILED", answer);
        }
    }

    /** Of the sender's address. */
    private String domain() {
        String from = Objects.requireNonNull(settings.from());
        return from.substring(from.lastIndexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
    }
}
