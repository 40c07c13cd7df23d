package org.calaimfhir.server.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.calaimfhir.server.eligibility.LimitRule.Unit;
import org.hl7.fhir.r4.model.Reference;

/**
 * That a member used a service on a day.
 *
 * @param amount of the unit
 * @param evidence the resource that shows it; empty when the asker has no way to find it
 */
record Use(String service, Unit unit, LocalDate day, BigDecimal amount, Optional<Reference> evidence) {}
