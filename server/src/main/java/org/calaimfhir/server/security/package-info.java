/**
 * What stands between a stranger and the server: limits on requests, errors in plain language, quiet logs. Depends on no
 * other capability.
 */
package org.calaimfhir.server.security;
