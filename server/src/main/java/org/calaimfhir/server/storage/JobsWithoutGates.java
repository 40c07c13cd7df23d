package org.calaimfhir.server.storage;

import ca.uhn.fhir.batch2.maintenance.JobMaintenanceServiceImpl;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Lets the maintenance of batch jobs run every second. Each step of a job waits for it, and once a minute, HAPI's
 * interval, made a bulk export of any size take four minutes.
 */
final class JobsWithoutGates implements BeanPostProcessor {

    private static final long EVERY_SECOND_MILLIS = 1_000;

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof JobMaintenanceServiceImpl maintenance) {
            maintenance.setScheduledJobFrequencyMillis(EVERY_SECOND_MILLIS);
        }
        return bean;
    }
}
