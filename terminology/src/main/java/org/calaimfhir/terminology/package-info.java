/**
 * The programme's tables: read by the server at run time, turned into FHIR code systems and value sets by the build.
 *
 * <p>What the programme says stands in {@code tables/*.csv}, with source and confidence in each row; nothing of it
 * stands in Java.
 */
package org.calaimfhir.terminology;
