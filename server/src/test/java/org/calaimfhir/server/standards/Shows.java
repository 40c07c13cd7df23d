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

    /** What the ids of SMART App Launch 2.2.0 begin with: {@code SMART + 14}. */
    String SMART = "hl7.fhir.uv.smart-app-launch_2.2.0@";

    /** Ids of rows in {@code docs/conformance/*.csv}. */
    String[] value();
}
