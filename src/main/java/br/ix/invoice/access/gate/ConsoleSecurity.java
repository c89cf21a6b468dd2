package br.ix.invoice.access.gate;

import br.ix.invoice.access.factor.Factors;
import br.ix.invoice.access.key.ApiKeys;
import br.ix.invoice.access.user.Users;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/**
 * The gate of the pages: people log in with a session, CSRF is checked on every change. The description of the API and the
 * actuator are also there for programs, by Basic or key.
 */
@Configuration(proxyBeanMethods = false)
class ConsoleSecurity {

    private static final String CONTENT = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; "
            + "form-action 'self'; frame-ancestors 'none'";
    /** The pages of the API's description are not ours and style their parts where they stand. */
    private static final String CONTENT_OF_DESCRIPTION = CONTENT + "; style-src 'self' 'unsafe-inline'";

    /** Who is looked up behind the pages, the steps of the way in, and how no is said. */
    record ConsoleGate(Users users, ApiKeys keys, Refusals refusals, RequiredFactor required, WayIn way) {
    }

    /** What comes after the right password of a person with a second factor, and the way by an issuer. */
    record WayIn(HalfLogin half, CodeLogin code, SingleSignOnGate issuer) {
    }

    @Bean
    ConsoleGate consoleGate(Users users, ApiKeys keys, Refusals refusals, RequiredFactor required, WayIn way) {
        return new ConsoleGate(users, keys, refusals, required, way);
    }

    @Bean
    WayIn wayIn(HalfLogin half, Factors factors, Attempts attempts, SingleSignOnGate issuer) {
        return new WayIn(half, new CodeLogin(half, factors, attempts), issuer);
    }

    @Bean
    @Order(2)
    SecurityFilterChain consoleChain(HttpSecurity http, ConsoleGate gate) throws Exception {
        MediaTypeRequestMatcher browser = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        browser.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        gate.way().issuer().open(http);
        return http
                .formLogin(form -> form.loginPage("/login").failureHandler(failure(gate.way().half())).permitAll())
                .logout(logout -> logout.logoutSuccessHandler(gate.way().issuer()::bye).permitAll())
                .httpBasic(basic -> basic.authenticationEntryPoint(gate.refusals()))
                .addFilterBefore(gate.refusals().strangers(), CsrfFilter.class)
                .addFilterBefore(new SessionCheck(gate.users()), UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(gate.way().code(), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new KeyLogin(gate.keys(), gate.refusals()), BasicAuthenticationFilter.class)
                .addFilterAfter(gate.required().check(), BasicAuthenticationFilter.class)
                .exceptionHandling(failure -> failure.accessDeniedHandler(new LateLogin())
                        .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"), browser)
                        .defaultAuthenticationEntryPointFor(gate.refusals(), request -> true))
                .headers(PageHeaders::add)
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers("/login", CodeLogin.PATH, "/error", "/css/**", "/js/**", "/images/**", "/webjars/**", "/favicon.ico",
                                "/actuator/health/**", "/problems", "/problems/*").permitAll()
                        .requestMatchers("/actuator/**").hasRole("ADMINISTRATOR")
                        .requestMatchers("/swagger-ui/**", "/swagger-ui", "/v3/api-docs/**", "/v3/api-docs.yaml").authenticated()
                        .anyRequest().hasAnyRole("VIEWER", "OPERATOR", "APPROVER", "ADMINISTRATOR"))
                .build();
    }

    /** To the second step where the password was right, else to the page again, which says the same for every cause. */
    private static AuthenticationFailureHandler failure(HalfLogin half) {
        return (request, response, cause) -> {
            if (cause instanceof CodeNeeded needed) {
                half.begin(request, needed.user());
            }
            String page = cause instanceof TooManyFailures ? "/login?wait" : "/login?error";
            response.sendRedirect(request.getContextPath() + (cause instanceof CodeNeeded ? CodeLogin.PATH : page));
        };
    }

    static HeaderWriter contentPolicy() {
        var description = PathPatternRequestMatcher.withDefaults().matcher("/swagger-ui/**");
        var ofDescription = new ContentSecurityPolicyHeaderWriter(CONTENT_OF_DESCRIPTION);
        var ofOurPages = new ContentSecurityPolicyHeaderWriter(CONTENT);
        return (request, response) -> (description.matches(request) ? ofDescription : ofOurPages).writeHeaders(request, response);
    }
}
