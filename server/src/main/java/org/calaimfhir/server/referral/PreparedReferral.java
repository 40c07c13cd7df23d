package org.calaimfhir.server.referral;

import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;

/**
 * A submission ready to be stored: references resolved, tasks addressed to the plan.
 *
 * @param toStore new resources, each with its id
 * @param standIns by entry index: the stored resource that an entry turned out to be
 * @param tasks by the index of the referral's entry: its task, brought by the sender or made here
 * @param made those of the tasks that were made here
 */
record PreparedReferral(
        List<Resource> toStore, Map<Integer, IdType> standIns, Map<Integer, Task> tasks, List<Task> made) {}
