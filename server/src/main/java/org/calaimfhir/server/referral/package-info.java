/**
 * A referral goes in and finds its plan. Public face: the transaction Bundle on {@code POST [base]} that carries a
 * ServiceRequest of a CalAIM programme. Uses coverage (which plan on which day), directory (plans, services), outcome
 * and storage.
 */
package org.calaimfhir.server.referral;
