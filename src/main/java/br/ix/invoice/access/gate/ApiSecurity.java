package br.ix.invoice.access.gate;

import br.ix.invoice.access.key.ApiKeys;
import br.ix.invoice.rest.problem.ProblemWriter;
import br.ix.invoice.rest.request.ApiPath;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.filter.CorsFilter;

/**
 * The gate of the API: Basic or an API key with each request, no session, no cookie. A request that a browser sends from
 * another origin is refused unless the origin is configured, so remembered Basic credentials cannot be misused by another page.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain apiChain(HttpSecurity http, ApiKeys keys, Refusals refusals, Gate gate) throws Exception {
        return http.securityMatcher(ApiPath.ROOT + "**", "/api")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .cors(AbstractHttpConfigurer::disable)
                .headers(PageHeaders::add)
                .addFilter(gate.origins())
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .addFilterBefore(new KeyLogin(keys, refusals), BasicAuthenticationFilter.class)
                .addFilterAfter(gate.required().check(), BasicAuthenticationFilter.class)
                .addFilterAfter(new CallerLimit(gate.rates(), refusals), BasicAuthenticationFilter.class)
                .exceptionHandling(failure -> failure.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(HttpMethod.GET, ApiPath.BASE, ApiPath.BASE + "/").permitAll()
                        .requestMatchers(HttpMethod.HEAD, ApiPath.BASE, ApiPath.BASE + "/").permitAll()
                        .requestMatchers(HttpMethod.OPTIONS, ApiPath.BASE, ApiPath.BASE + "/").permitAll()
                        // A bank has no key: its secret is a part of the address, which the controller compares.
                        .requestMatchers(HttpMethod.POST, ApiPath.BASE + "/pix-notifications/*/*/pix").permitAll()
                        .anyRequest().access(gate.routes()))
                .build();
    }

    @Bean
    Gate gate(RouteCheck routes, RequestRates rates, ProblemWriter writer, RequiredFactor required,
              @Value("${ix-invoice.cors.allowed-origins:}") List<String> origins) {
        CorsConfiguration allowed = cors(origins);
        CorsFilter filter = new CorsFilter(request -> allowed);
        filter.setCorsProcessor(new OriginCheck(writer));
        return new Gate(routes, rates, filter, required);
    }

    /**
     * What decides beside the credentials: the table of routes, how many requests there were, which origins a browser may call from, who must set
     * up a second factor first.
     */
    record Gate(RouteCheck routes, RequestRates rates, CorsFilter origins, RequiredFactor required) {
    }

    private static CorsConfiguration cors(List<String> origins) {
        CorsConfiguration cors = new CorsConfiguration();
        cors.setAllowedOrigins(origins);
        cors.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"));
        cors.setAllowedHeaders(List.of("Authorization", "Content-Type", "Accept", "Accept-Language", "Idempotency-Key", "If-Match"));
        cors.setExposedHeaders(List.of("ETag", "Location", "Allow", "Retry-After", "X-Request-Id", "Idempotency-Replayed", "Content-Disposition"));
        cors.setMaxAge(Duration.ofHours(1));
        return cors;
    }
}
