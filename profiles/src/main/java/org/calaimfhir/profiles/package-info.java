/**
 * The build's tool for FSH: it makes SUSHI run without a network and only when an input changed.
 *
 * <p>Nothing here is used by the running server.
 */
package org.calaimfhir.profiles;
