package org.essaim.publication.web;

import org.essaim.site.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The publications' place in the shell's navigation.
@Configuration
class PublicationNavigation {
    @Bean
    NavigationEntry publicationsEntry() {
        return new NavigationEntry("publication.navigation", "/publications", 35, "");
    }
}
