package org.essaim.site.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/// What makes the API's public reads easy to use from elsewhere: any page of the web may read them, without the
/// reader's cookies, and what has not changed is not sent again.
@Configuration
class OpenReads {
    private static final String API = "/api/*";

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> readFromAnywhere() {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new FromAnywhere());
        registration.addUrlPatterns(API, "/themes.ttl");
        return registration;
    }

    /// The mark is a weak one, since the server compresses no answer that has a strong one.
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> unchangedReads() {
        var marks = new ShallowEtagHeaderFilter();
        marks.setWriteWeakETag(true);
        var registration = new FilterRegistrationBean<>(marks);
        registration.addUrlPatterns(API, "/themes.ttl");
        return registration;
    }

    private static final class FromAnywhere extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if ("GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod())) {
                response.setHeader("Access-Control-Allow-Origin", "*");
                response.setHeader("Access-Control-Expose-Headers", "ETag");
                response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
            }
            chain.doFilter(request, response);
        }
    }
}
