/** How the server says what is wrong: where, which rule, what to send instead. Depends on no other package. */
package org.calaimfhir.server.outcome;
