/** The programme's forms: Questionnaires made of its tables, with the resources that answers become. */
package org.calaimfhir.ig.form;
