package org.essaim.directory.web;

import org.essaim.site.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class DirectoryNavigation {
    @Bean
    NavigationEntry organisationsEntry() {
        return new NavigationEntry("directory.navigation.organisations", "/organisations", 40, "");
    }

    @Bean
    NavigationEntry peopleEntry() {
        return new NavigationEntry("directory.navigation.people", "/desk/people", 85, "desk");
    }
}
