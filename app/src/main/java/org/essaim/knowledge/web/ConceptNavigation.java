package org.essaim.knowledge.web;

import org.essaim.site.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ConceptNavigation {
    @Bean
    NavigationEntry conceptsEntry() {
        return new NavigationEntry("knowledge.navigation", "/concepts", 45, "");
    }
}
