package org.calaimfhir.server.storage;

/**
 * How many matches a page of a search holds.
 *
 * @param usual when the client does not say
 * @param largest when the client asks for more; FHIR lets a server send fewer than asked
 */
record PageSizes(int usual, int largest) {}
