/**
 * Evaluates published decision logic, read as ELM, over one member's FHIR resources in memory. Libraries are read once
 * and become Java closures; dates, intervals, equality and arithmetic are the CQL engine's own. Depends on no other
 * package.
 */
package org.calaimfhir.server.logic;
