/**
 * What the project is measured against and with: a plain HAPI server on the same library and the same database, and a
 * counter of SQL statements for both. Part of no release. How to use it: docs/performance.md.
 */
package org.calaimfhir.bench;
