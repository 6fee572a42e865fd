package org.essaim.practices.web;

import org.essaim.site.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class PracticesNavigation {
    @Bean
    NavigationEntry practicesEntry() {
        return new NavigationEntry("practices.navigation.practices", "/practices", 10, "");
    }

    @Bean
    NavigationEntry collectionsEntry() {
        return new NavigationEntry("practices.navigation.collections", "/collections", 20, "");
    }

    @Bean
    NavigationEntry themesEntry() {
        return new NavigationEntry("practices.navigation.themes", "/themes", 30, "");
    }
}
