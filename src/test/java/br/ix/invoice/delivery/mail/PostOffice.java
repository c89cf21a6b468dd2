package br.ix.invoice.delivery.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A real SMTP server that the program finds, or not. It is away at first, and again at the end. */
final class PostOffice implements AutoCloseable {

    private static final int NOBODY = 1;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final JavaMailSenderImpl sender;
    private final JdbcClient database;

    PostOffice(JavaMailSenderImpl sender, JdbcClient database) {
        this.sender = sender;
        this.database = database;
        server.start();
        goAway();
        forgetThatItWasAway();
    }

    void comeBack() {
        sender.setPort(server.getSmtp().getPort());
        forgetThatItWasAway();
    }

    /** It is back, and the wait of a mail (id) is over; the pause ends last, as it begins after a mail has its answer. */
    void comeBackFor(String mail) {
        sender.setPort(server.getSmtp().getPort());
        database.sql("UPDATE mail SET next_at = CURRENT_TIMESTAMP(6) WHERE public_id = :id").param("id", mail).update();
        forgetThatItWasAway();
    }

    void goAway() {
        sender.setPort(NOBODY);
    }

    List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    private void forgetThatItWasAway() {
        database.sql("UPDATE mail_pace SET paused_until_at = NULL").update();
    }

    @Override
    public void close() {
        server.stop();
        goAway();
    }
}
