package org.calaimfhir.server.storage;

/** Resources refer to each other in a circle. */
final class CyclicReferences extends RuntimeException {

    CyclicReferences() {
        super("The resources refer to each other in a circle");
    }
}
