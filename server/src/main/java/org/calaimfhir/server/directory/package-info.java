/**
 * The plans known here, the programme's services, and which plan offers which service where and when. Depends on
 * {@code storage}, {@code conformance}, {@code time} and the programme's tables.
 */
package org.calaimfhir.server.directory;
