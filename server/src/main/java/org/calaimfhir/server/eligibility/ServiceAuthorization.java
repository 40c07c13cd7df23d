package org.calaimfhir.server.eligibility;

import java.util.Optional;

/**
 * Whether a plan has to authorize a service first.
 *
 * @param code {@code required} or {@code streamlined}; empty when the tables do not say
 * @param condition on which the requester may begin at once, where it is streamlined
 */
record ServiceAuthorization(Optional<String> code, Optional<String> condition) {

    static ServiceAuthorization of(Optional<String> code, Optional<String> streamlined) {
        return streamlined.isPresent()
                ? new ServiceAuthorization(Optional.of("streamlined"), streamlined)
                : new ServiceAuthorization(code, Optional.empty());
    }
}
