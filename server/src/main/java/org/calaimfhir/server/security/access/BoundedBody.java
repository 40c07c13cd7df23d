package org.calaimfhir.server.security.access;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** The body of an answer, which fails as soon as it is larger than expected. */
final class BoundedBody implements BodySubscriber<byte[]> {

    private final BodySubscriber<byte[]> bytes = BodySubscribers.ofByteArray();
    private final int largest;
    private int size;
    private Subscription subscription;

    BoundedBody(int largest) {
        this.largest = largest;
    }

    @Override
    public void onSubscribe(Subscription begun) {
        this.subscription = begun;
        bytes.onSubscribe(begun);
    }

    @Override
    public void onNext(List<ByteBuffer> more) {
        for (ByteBuffer buffer : more) {
            size += buffer.remaining();
        }
        if (size > largest) {
            subscription.cancel();
            bytes.onError(new IOException("Too large"));
        } else {
            bytes.onNext(more);
        }
    }

    @Override
    public void onError(Throwable failure) {
        bytes.onError(failure);
    }

    @Override
    public void onComplete() {
        bytes.onComplete();
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return bytes.getBody();
    }
}
