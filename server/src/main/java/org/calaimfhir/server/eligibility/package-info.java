/**
 * Says of each service whether a member meets its criteria, criterion by criterion, and what is missing where that is
 * not known. Depends on {@code coverage}, {@code directory}, {@code conformance}, {@code outcome}, {@code storage},
 * {@code time} and the programme's tables. Contract: OperationDefinition {@code Patient-check-eligibility}.
 */
package org.calaimfhir.server.eligibility;
