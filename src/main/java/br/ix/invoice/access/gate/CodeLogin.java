package br.ix.invoice.access.gate;

import br.ix.invoice.access.Login.Way;
import br.ix.invoice.access.factor.CodeKind;
import br.ix.invoice.access.factor.Factors;
import br.ix.invoice.access.user.User;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The second step of the login page: a code of the app, or a recovery code, by who gave the right password before. */
final class CodeLogin extends AbstractAuthenticationProcessingFilter {

    static final String PATH = "/login/code";

    private static final String NOT_BEGUN = "/login?again";
    private static final String TOO_MANY = "/login?wait";
    private static final int LONGEST = 40;

    private final HalfLogin half;
    private final Factors factors;
    private final Attempts attempts;

    CodeLogin(HalfLogin half, Factors factors, Attempts attempts) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PATH));
        this.half = half;
        this.factors = factors;
        this.attempts = attempts;
        setAuthenticationManager(done -> done);
        setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        setSessionAuthenticationStrategy(new CompositeSessionAuthenticationStrategy(List.of(new ChangeSessionIdAuthenticationStrategy(),
                new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository()))));
        setAuthenticationSuccessHandler(new SavedRequestAwareAuthenticationSuccessHandler());
        setAuthenticationFailureHandler((request, response, cause) -> response.sendRedirect(request.getContextPath()
                + page(cause)));
    }

    private static String page(AuthenticationException cause) {
        if (cause instanceof CredentialsExpiredException) {
            return NOT_BEGUN;
        }
        return cause instanceof TooManyFailures ? TOO_MANY : PATH + "?error";
    }

    /** The page of the code is only for who has come so far. */
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        boolean page = asked.getServletPath().equals(PATH) && !asked.getMethod().equals(HttpMethod.POST.name());
        if (page && half.of(asked).isEmpty()) {
            ((HttpServletResponse) response).sendRedirect(asked.getContextPath() + NOT_BEGUN);
            return;
        }
        super.doFilter(request, response, chain);
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        User user = half.of(request).orElseThrow(() -> new CredentialsExpiredException("The password was given too long ago, or never"));
        attempts.requireFreeForCodes(user);
        CodeKind kind = taken(user, request.getParameter("code")).orElseThrow(() -> attempts.wrongCode(user));
        attempts.succeeded(user, kind == CodeKind.APP ? Way.SECOND_FACTOR : Way.RECOVERY_CODE);
        half.end(request);
        return SignedIn.person(user);
    }

    private Optional<CodeKind> taken(User user, String code) {
        return code == null || code.length() > LONGEST ? Optional.empty() : factors.take(user, code);
    }
}
