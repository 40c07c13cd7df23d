/**
 * What stands between a stranger and the server: limits on requests, errors in plain language, quiet logs. Depends on
 * {@code outcome} only.
 */
package org.calaimfhir.server.security;
