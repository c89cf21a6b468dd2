package br.ix.invoice.console.page;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The way in, and its second step for who has a second factor; who gets in is decided by the access module. */
@Configuration
class LogIn implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/login").setViewName("login");
        registry.addViewController("/login/code").setViewName("login-code");
    }
}
