/**
 * The build's last step before the server: every example is put to the test, and everything becomes one FHIR package.
 *
 * <p>Nothing here is used by the running server.
 */
package org.calaimfhir.ig;
