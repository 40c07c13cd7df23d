/** The decision logic: CQL made of the programme's tables and of {@code input/cql}, translated to ELM. */
package org.calaimfhir.ig.logic;
