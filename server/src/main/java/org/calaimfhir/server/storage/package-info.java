/** HAPI JPA and PostgreSQL: the only package that names a HAPI JPA class. Everyone else sees {@link FhirStore}. */
package org.calaimfhir.server.storage;
