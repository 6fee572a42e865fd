package org.essaim.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.essaim.EssaimApplication;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/// A test against the whole platform on its own PostgreSQL, empty but for the concept schemes before each test. All
/// such tests share one running platform.
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = EssaimApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"essaim.data=target/test-data/${random.uuid}", "essaim.pseudo-languages=true"})
@Import(TestBeans.class)
@ExtendWith(EmptyDatabase.class)
public @interface EssaimTest {}
