package io.countersign.web.sending;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which commands an address of the API sends. Pages offer it to those who may send them; whoever may not is refused by
 * the command side, whatever pages offer.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Sends {

    /** The commands; whoever may send the first one is offered it. */
    Class<?>[] value();
}
