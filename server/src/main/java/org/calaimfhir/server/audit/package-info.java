/**
 * The audit trail: who asked for or changed what, about which members. Every answer of {@code /fhir} and of the hooks
 * waits until its event is in the database; a table that is only added to keeps them in one chain, which a command
 * verifies. Depends on {@code storage}, {@code security}, {@code conformance} and {@code outcome}.
 */
package org.calaimfhir.server.audit;
