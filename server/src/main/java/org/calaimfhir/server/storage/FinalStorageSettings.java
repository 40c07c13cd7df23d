package org.calaimfhir.server.storage;

import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings.IdStrategyEnum;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings.StoreMetaSourceInformationEnum;
import ca.uhn.fhir.jpa.model.entity.StorageSettings.IndexEnabledEnum;
import java.util.List;

/**
 * How resources are laid out in the database. Most of these cannot be changed once rows exist: docs/adr/0003 says what
 * each is for and what it was measured to save.
 */
final class FinalStorageSettings {

    private static final int LARGEST_TRANSACTION = 500;
    private static final int LARGEST_UNPAGED_SEARCH = 10_000;

    private FinalStorageSettings() {}

    static JpaStorageSettings create() {
        JpaStorageSettings settings = new JpaStorageSettings();
        layout(settings);
        searches(settings);
        writes(settings);
        jobs(settings);
        return settings;
    }

    private static void layout(JpaStorageSettings settings) {
        settings.setTagStorageMode(JpaStorageSettings.TagStorageModeEnum.INLINE);
        settings.setIndexStorageOptimized(true);
        settings.setIndexMissingFields(IndexEnabledEnum.DISABLED);
        settings.setAutoSupportDefaultSearchParams(false);
        settings.setSuppressStringIndexingInTokens(true);
        settings.setResourceServerIdStrategy(IdStrategyEnum.UUID);
        settings.setStoreMetaSourceInformation(StoreMetaSourceInformationEnum.SOURCE_URI);
        settings.setNonResourceDbHistoryEnabled(false);
    }

    private static void searches(JpaStorageSettings settings) {
        settings.setReuseCachedSearchResultsForMillis(null);
        settings.setSearchPreFetchThresholds(List.of(100, 1000, -1));
        settings.setInternalSynchronousSearchSize(LARGEST_UNPAGED_SEARCH);
        // Exports search without a page: a bound here would leave out the rest of a type and say nothing.
        settings.setFetchSizeDefaultMaximum(null);
    }

    private static void writes(JpaStorageSettings settings) {
        settings.setMatchUrlCacheEnabled(true);
        settings.setAutoCreatePlaceholderReferenceTargets(false);
        settings.setEnforceReferentialIntegrityOnWrite(true);
        settings.setAllowMultipleDelete(false);
        settings.setExpungeEnabled(false);
        settings.setAllowExternalReferences(false);
        settings.setMaximumTransactionBundleSize(LARGEST_TRANSACTION);
        settings.setBundleBatchPoolSize(2 * Runtime.getRuntime().availableProcessors());
    }

    private static void jobs(JpaStorageSettings settings) {
        settings.setEnableTaskStaleSearchCleanup(true);
        settings.setEnableTaskBulkImportJobExecution(false);
        settings.setEnableTaskBulkExportJobExecution(true);
        settings.setEnableTaskPreExpandValueSets(false);
        settings.setEnableTaskResourceReindexing(false);
        settings.setPreExpandValueSets(false);
        settings.setBulkExportFileRetentionPeriodHours(24);
    }
}
