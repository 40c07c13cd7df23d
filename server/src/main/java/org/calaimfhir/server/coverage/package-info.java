/** Which plan answers for a member on which day. Depends on {@code storage}, {@code conformance} and {@code time}. */
package org.calaimfhir.server.coverage;
