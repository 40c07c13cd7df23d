package org.calaimfhir.server.storage;

import ca.uhn.fhir.jpa.dao.ThreadPoolFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.support.TaskExecutorAdapter;

/** HAPI answers the entries of a batch on threads of their own: they look at records for whoever sent the batch. */
final class ViewerThreads extends ThreadPoolFactory {

    private final ObjectProvider<CarriedAlong> others;

    /** @param others what else goes along */
    ViewerThreads(ObjectProvider<CarriedAlong> others) {
        this.others = others;
    }

    @Override
    public AsyncTaskExecutor newThreadPool(Integer size, Integer largest, String prefix) {
        TaskExecutorAdapter threads = new TaskExecutorAdapter(super.newThreadPool(size, largest, prefix));
        threads.setTaskDecorator(this::carried);
        return threads;
    }

    private Runnable carried(Runnable work) {
        Runnable all = Viewers.carried(work);
        for (CarriedAlong other : others) {
            all = other.carried(all);
        }
        return all;
    }
}
