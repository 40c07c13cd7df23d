package org.calaimfhir.server.standards;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The statements of standards that a test shows: one of its assertions fails as soon as the server breaks the statement.
 * A test that is merely near the topic shows nothing. {@code docs/conformance/README.md} tells how it is published.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Shows {

    /** Ids of rows in {@code docs/conformance/*.csv}. */
    String[] value();
}
