/**
 * Which records law guards more than others, and what members release of them: by the tables {@code consent-rule},
 * {@code guarded-source} and {@code guarded-relation}, from what a record and a Consent say. The database holds reads to
 * it ({@code storage}), beside who sees which record. On together with {@code records}.
 */
package org.calaimfhir.server.consent;
