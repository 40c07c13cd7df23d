package org.calaimfhir.server.security.access;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;

/** Who gives the tokens that are taken. */
enum Mode {
    NONE,
    OWN,
    OTHER;

    static Mode of(ConditionContext context) {
        AccessProperties access =
                Binder.get(context.getEnvironment()).bindOrCreate(AccessProperties.PREFIX, AccessProperties.class);
        if (!access.chosen().equals(AccessProperties.TOKENS)) {
            return NONE;
        }
        return access.hasOtherIssuer() ? OTHER : OWN;
    }
}
