/**
 * Our own FHIR package in memory: what the server serves, what it validates against, what it says about itself.
 * Depends on {@code outcome} only.
 */
package org.calaimfhir.server.conformance;
