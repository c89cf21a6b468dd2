package br.ix.invoice.console.page;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Portuguese or English: what was chosen ({@code ?lang=}, kept in a cookie), else the first that the browser prefers, else English. */
@Configuration
class Languages implements WebMvcConfigurer {

    static final List<Locale> OFFERED = List.of(Locale.ENGLISH, Locale.forLanguageTag("pt"));
    private static final String PARAMETER = "lang";

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("language");
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieSameSite("Lax");
        resolver.setDefaultLocaleFunction(request -> preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor change = new LocaleChangeInterceptor();
        change.setParamName(PARAMETER);
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change).addPathPatterns("/", "/login", "/login/code", "/console/**");
    }

    static Locale preferred(@Nullable String acceptLanguage) {
        try {
            Locale found = acceptLanguage == null ? null : Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), OFFERED);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException notALanguage) {
            return Locale.ENGLISH;
        }
    }
}
