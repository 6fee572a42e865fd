package org.essaim.site.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Clock;
import java.util.List;
import org.essaim.site.Assets;
import org.essaim.site.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration
class SiteConfiguration implements WebMvcConfigurer {
    private final FrameInterceptor frames;
    private final SavesAtOnce saves;
    private final KnownParameters parameters;

    SiteConfiguration(FrameInterceptor frames, SavesAtOnce saves, KnownParameters parameters) {
        this.frames = frames;
        this.saves = saves;
        this.parameters = parameters;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(saves);
        registry.addInterceptor(frames);
        registry.addInterceptor(parameters);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new FrameArgument());
    }

    @Configuration
    static class Shared {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        Words words() {
            return Words.fromClasspath();
        }

        @Bean
        Assets assets() {
            return new Assets();
        }

        @Bean
        TemplateEngine templateEngine() {
            return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "essaim.templates");
        }
    }
}
