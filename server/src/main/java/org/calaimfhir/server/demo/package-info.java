/**
 * Made-up people and organizations to try the server out with, loaded once and never in production. No public face.
 * Depends on {@code storage}; the data is written in the module {@code ig}, folder {@code input/fsh/demo}.
 */
package org.calaimfhir.server.demo;
