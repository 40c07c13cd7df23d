/** Which plan answers for a member on which day. Depends on {@code storage} and {@code conformance}. */
package org.calaimfhir.server.coverage;
