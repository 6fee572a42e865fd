package org.essaim.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// What tests replace: the clock, so that they can move it.
@TestConfiguration
public class TestBeans {
    @Bean
    @Primary
    public MovableClock movableClock() {
        return new MovableClock();
    }
}
