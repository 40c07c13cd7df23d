/**
 * Says of each service whether a member meets its criteria, criterion by criterion, and what is missing where that is
 * not known; suggests services to clinicians at work. Depends on {@code coverage}, {@code directory}, {@code conformance},
 * {@code logic}, {@code outcome}, {@code security}, {@code storage}, {@code time} and the programme's tables. Contracts:
 * OperationDefinition {@code Patient-check-eligibility}, CDS Hooks 2.0.
 */
package org.calaimfhir.server.eligibility;
