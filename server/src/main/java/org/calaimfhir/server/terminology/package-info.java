/**
 * The terminology operations of FHIR R4 ({@code $expand}, {@code $validate-code}, {@code $lookup}, {@code $translate}) on
 * everything in our package and in R4 itself, from memory.
 */
package org.calaimfhir.server.terminology;
