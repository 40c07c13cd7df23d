/**
 * Made-up people and organizations to try the server out with, loaded once and never in production; where tokens are on,
 * clients of every kind to get one with. No public face. Depends on {@code storage} and {@code security}; the data is
 * written in the module {@code ig}, folder {@code input/fsh/demo}, the clients in {@code clients.json} here.
 */
package org.calaimfhir.server.demo;
