package org.essaim.calls.web;

import org.essaim.site.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class CallsNavigation {
    @Bean
    NavigationEntry callsEntry() {
        return new NavigationEntry("calls.navigation.calls", "/calls", 20, "");
    }

    @Bean
    NavigationEntry deskEntry() {
        return new NavigationEntry("calls.navigation.desk", "/desk", 80, "desk");
    }
}
