/**
 * Who sees and changes which record, once {@code calaim.access.records} is {@code related}: by the tables {@code access-*},
 * from what a record says of whom it is about and whose it is. Reads are held to it by the database, writes by checks in
 * front of them. Depends on {@code storage} and {@code outcome}; who asks, it reads from the token.
 */
package org.calaimfhir.server.records;
