package org.calaimfhir.server.storage;

/** Beans of this type are registered as plain providers of the FHIR endpoint. */
public interface FhirOperations {}
