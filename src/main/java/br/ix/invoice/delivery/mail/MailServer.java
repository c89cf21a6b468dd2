package br.ix.invoice.delivery.mail;

import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The mail server, where one is configured ({@code spring.mail.host} and {@code ix-invoice.mail.from}). */
@Component
class MailServer {

    private final @Nullable JavaMailSender sender;
    private final MailSettings settings;

    MailServer(ObjectProvider<JavaMailSender> sender, MailSettings settings) {
        this.sender = sender.getIfAvailable();
        this.settings = settings;
    }

    boolean isOn() {
        return sender != null && MailSettings.isGiven(settings.from());
    }

    MimeMessage newMessage() {
        return sender().createMimeMessage();
    }

    /** Hands a message over; how that ended. */
    Handover send(MimeMessage message) {
        try {
            sender().send(message);
            return Handover.SENT;
        } catch (MailSendException failed) {
            // Only leaving failed, the message had been taken.
            return failed.getMessageExceptions().length == 0 ? Handover.SENT : Handover.of(failed);
        } catch (MailException failed) {
            return Handover.of(failed);
        }
    }

    private JavaMailSender sender() {
        if (sender == null) {
            throw new IllegalStateException("No mail server is configured");
        }
        return sender;
    }
}
