/** Criteria as data: which there are for each service, on which days, how they join, and which facts decide them. */
package org.calaimfhir.terminology.criteria;
