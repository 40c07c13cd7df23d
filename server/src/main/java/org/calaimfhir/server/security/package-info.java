/**
 * What stands between a stranger and the server: limits on requests, errors in plain language, quiet logs. Depends on
 * {@code outcome} only; the room {@code access} in it has tokens and scopes.
 */
package org.calaimfhir.server.security;
