/** Days: the one clock, and what FHIR's dates and periods say about a day. Depends on no other package. */
package org.calaimfhir.server.time;
