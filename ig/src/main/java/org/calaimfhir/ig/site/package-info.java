/** Makes the pages that people read out of the definitions and examples that machines read. Nothing is written twice. */
package org.calaimfhir.ig.site;
