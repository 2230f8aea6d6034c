package io.depesche.edge;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a resource class or method; the method's annotation wins. A resource without it is refused to everybody: forgetting the
 * annotation closes a door, it never opens one.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Access {

    Caller value();

    /** A kind of caller, told by the bearer token that it shows. */
    enum Caller {
        /** Anybody. */
        PUBLIC,
        /** Another service of the pipeline: {@code depesche.tokens.service}. */
        SERVICE,
        /** Whoever may hand in articles: {@code depesche.tokens.ingest}. */
        INGEST,
        /** Whoever may change what the pipeline does: feeds, takedowns. {@code depesche.tokens.operator}. */
        OPERATOR
    }
}
