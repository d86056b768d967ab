package io.countersign.query.wiring;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Indexed;

/** Marks the wiring of some registers and of those who answer from them; all of it is found by this mark. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Configuration(proxyBeanMethods = false)
@Indexed
@interface RegisterConfiguration {}
