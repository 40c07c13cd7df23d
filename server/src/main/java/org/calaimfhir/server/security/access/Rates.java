package org.calaimfhir.server.security.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * How often each of many may do something, on this node. Who was quiet for a while may do as much at once as in
 * {@link #SAVED}. Those seen last are remembered, so that many who come once cost no memory.
 */
final class Rates {

    private static final Duration SAVED = Duration.ofSeconds(10);
    private static final int MOST = 10_000;

    private final TimeMeter time;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MOST).build();

    Rates(Clock clock) {
        this.time = new OfClock(clock);
    }

    /** @return how long to wait before it may be done; zero: it is counted and may be done now */
    Duration wait(String who, int perSecond) {
        return Duration.ofNanos(
                bucket(who, perSecond).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    /** The same, without counting it. */
    Duration look(String who, int perSecond) {
        return Duration.ofNanos(
                bucket(who, perSecond).estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    private Bucket bucket(String who, int perSecond) {
        return buckets.get(who, fresh -> Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit ->
                        limit.capacity(perSecond * SAVED.toSeconds()).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build());
    }

    private record OfClock(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
