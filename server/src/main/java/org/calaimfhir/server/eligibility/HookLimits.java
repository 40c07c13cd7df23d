package org.calaimfhir.server.eligibility;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much a clinician is shown at once.
 *
 * @param cards of one answer, at most
 * @param questions on the card that asks for what is missing; 0 leaves it out
 * @param missing facts that a service may lack to be asked about
 */
@ConfigurationProperties("calaim.hooks")
record HookLimits(
        @DefaultValue("4") int cards,
        @DefaultValue("3") int questions,
        @DefaultValue("2") int missing) {}
