package org.essaim.journeys;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.essaim.EssaimApplication;
import org.springframework.boot.test.context.SpringBootTest;

/// A journey through the platform with its demo data, as `./essaim demo` shows it. All such journeys share one
/// platform.
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = EssaimApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "essaim.data=target/test-data/demo-${random.uuid}",
            "essaim.demo=true",
            "essaim.pseudo-languages=true"
        })
@interface Demo {}
