package io.countersign.web.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.countersign.web.pages.menu.Menu;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Puts the pages together: templates, texts, languages, style sheets and scripts. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration {

    private static final Duration LANGUAGE_KEPT_FOR = Duration.ofDays(365);
    private static final Duration ASSETS_KEPT_FOR = Duration.ofDays(365);

    @Bean
    static MessageSource messageSource() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("messages");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        texts.setAlwaysUseMessageFormat(true);
        return texts;
    }

    @Bean
    static LocaleResolver localeResolver() {
        CookieLocaleResolver locales = new CookieLocaleResolver("countersign-language");
        locales.setCookieMaxAge(LANGUAGE_KEPT_FOR);
        locales.setCookieHttpOnly(true);
        locales.setRejectInvalidCookies(false);
        locales.setDefaultLocaleFunction(Languages::preferred);
        return locales;
    }

    @Bean
    static Assets assets() {
        return Assets.read();
    }

    @Bean
    static Pages pages(MessageSource messageSource, ZoneId companyTimeZone, Assets assets, Menu menu) {
        return new Pages(
                TemplateEngine.createPrecompiled(ContentType.Html),
                messageSource,
                companyTimeZone,
                assets.folder(),
                menu);
    }

    @Bean
    static ErrorPages errorPages(Pages pages) {
        return new ErrorPages(pages);
    }

    @Bean
    static WebMvcConfigurer pagesInMvc(Assets assets, LocaleResolver localeResolver) {
        return new WebMvcConfigurer() {

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler(assets.folder() + "**")
                        .addResourceLocations(Assets.PLACES.toArray(String[]::new))
                        .setCacheControl(CacheControl.maxAge(ASSETS_KEPT_FOR)
                                .cachePublic()
                                .immutable());
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new LanguageSwitch(localeResolver))
                        .excludePathPatterns("/api/**", "/assets/**");
            }
        };
    }
}
