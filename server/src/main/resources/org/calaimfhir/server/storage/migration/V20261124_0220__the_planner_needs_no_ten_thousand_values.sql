-- HAPI has PostgreSQL keep the 10,000 commonest values of both ends of a link. The planner compares each of them with each
-- id of an IN list: half a second for a list of a thousand, which a Group export asks for sixty times. The sources are
-- spread evenly, so the usual 100 say as much; of the targets, the plans and clinics that everyone refers to fit in 1,000.
ALTER TABLE hfj_res_link ALTER COLUMN src_resource_id SET STATISTICS 100;
ALTER TABLE hfj_res_link ALTER COLUMN target_resource_id SET STATISTICS 1000;
ANALYZE hfj_res_link;
