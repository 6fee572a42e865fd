package org.essaim.mail.usecases;

import org.essaim.mail.domain.MailboxRule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(SmtpSettings.class)
class MailConfiguration {
    @Bean
    MailboxRule mailboxRule(
            @Value("${essaim.demo}") boolean demo,
            @Value("${server.address:}") String boundTo,
            @Value("${essaim.address:}") String publicAddress,
            SmtpSettings settings) {
        return new MailboxRule(demo, boundTo, settings.host(), publicAddress);
    }
}
