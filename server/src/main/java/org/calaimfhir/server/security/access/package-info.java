/**
 * Who may do what, once {@code calaim.access.mode} is {@code tokens}: systems get a token for a signed assertion (SMART
 * App Launch 2.2.0, Backend Services), and each request needs the scopes of what it reads and writes. In mode {@code
 * open} nothing of this is there. Depends on {@code conformance}, {@code outcome} and the room around it.
 */
package org.calaimfhir.server.security.access;
