package org.calaimfhir.server.storage;

import ca.uhn.fhir.jpa.dao.ThreadPoolFactory;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.support.TaskExecutorAdapter;

/** HAPI answers the entries of a batch on threads of their own: they look at records for whoever sent the batch. */
final class ViewerThreads extends ThreadPoolFactory {

    @Override
    public AsyncTaskExecutor newThreadPool(Integer size, Integer largest, String prefix) {
        TaskExecutorAdapter threads = new TaskExecutorAdapter(super.newThreadPool(size, largest, prefix));
        threads.setTaskDecorator(Viewers::carried);
        return threads;
    }
}
