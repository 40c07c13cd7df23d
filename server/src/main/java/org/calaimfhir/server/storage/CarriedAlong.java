package org.calaimfhir.server.storage;

/** What a thread knows of the request that it works on, given to other threads with a part of the work. */
public interface CarriedAlong {

    Runnable carried(Runnable work);
}
