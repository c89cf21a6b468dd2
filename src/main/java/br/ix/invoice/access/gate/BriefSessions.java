package br.ix.invoice.access.gate;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Whoever opens the login page has a session, in memory; that of a stranger ends after some minutes, so that strangers cannot fill it. It is as long as
 * the setting says once somebody is logged in.
 */
@Component
class BriefSessions implements HttpSessionListener {

    static final Duration OF_STRANGERS = Duration.ofMinutes(10);

    @Override
    public void sessionCreated(HttpSessionEvent made) {
        made.getSession().setMaxInactiveInterval((int) OF_STRANGERS.toSeconds());
    }

    /** Of somebody who is logged in. */
    static void keep(HttpSession session) {
        int seconds = (int) Duration.ofMinutes(session.getServletContext().getSessionTimeout()).toSeconds();
        if (session.getMaxInactiveInterval() != seconds) {
            session.setMaxInactiveInterval(seconds);
        }
    }
}
