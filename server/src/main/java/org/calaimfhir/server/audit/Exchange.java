package org.calaimfhir.server.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.calaimfhir.server.audit.Access.Asked;
import org.calaimfhir.server.storage.CarriedAlong;

/**
 * A request while it is answered: who sent it becomes known, what it asks for, what it wrote. The entries of a batch are
 * answered by several threads.
 */
final class Exchange {

    private static final ThreadLocal<Exchange> CURRENT = new ThreadLocal<>();
    private static final int MOST_TEXT = 8_000;

    private static final Pattern RECORD = Pattern.compile("[A-Z][A-Za-z]{1,63}/[A-Za-z0-9.-]{1,64}");

    /** First part of the path of a call by CDS Hooks. */
    static final String HOOKS = "cds-services";

    private final Instant began;
    private final String requestId;
    private final String request;
    private final String address;
    private final List<String> path;
    private final String method;

    private Sender sender = Sender.NOBODY;
    private boolean batch;
    private String content = "";

    private final Set<String> named = new LinkedHashSet<>();
    private final Set<String> keptMembers = new LinkedHashSet<>();
    private final Set<String> keptEntities = new LinkedHashSet<>();
    private final List<UUID> pending = new ArrayList<>();

    /**
     * @param request method and address with its query, as sent
     * @param path below the FHIR base address, part by part
     */
    Exchange(Instant began, String requestId, String method, String request, List<String> path, String address) {
        this.began = began;
        this.requestId = requestId;
        this.method = method;
        this.request = StorableText.of(request, MOST_TEXT);
        this.path = path;
        this.address = address;
    }

    static Optional<Exchange> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    static void enter(Exchange exchange) {
        CURRENT.set(exchange);
    }

    static void leave() {
        CURRENT.remove();
    }

    /** A part of the work that another thread does. */
    static Runnable carried(Runnable work) {
        return CarriedAlong.with(CURRENT, work);
    }

    synchronized void sentBy(Sender known) {
        sender = known;
    }

    /** What stands in the body and decides what is answered. */
    synchronized void asksFor(String text, boolean isBatch) {
        content = StorableText.of(text, MOST_TEXT);
        batch = isBatch;
    }

    /** About whom the request says that it asks. */
    synchronized void names(Collection<String> members) {
        named.addAll(members);
    }

    synchronized void kept(UUID id, Access written) {
        pending.add(id);
        keptMembers.addAll(written.members());
        keptEntities.addAll(written.entities());
    }

    synchronized List<UUID> pending() {
        return List.copyOf(pending);
    }

    /** Whether all that an answer tells of was kept with what the request wrote, in the same transaction. */
    synchronized boolean isKept(Collection<String> members) {
        return !pending.isEmpty() && keptMembers.containsAll(members);
    }

    Sender sender() {
        return sender;
    }

    String address() {
        return address;
    }

    synchronized Asked asked() {
        Interaction interaction = Interaction.of(method, path, batch);
        return new Asked(interaction.action(), interaction.code(), requestId, request, content);
    }

    /** @param inAnswer members that an answer, or a piece of it, is about */
    synchronized Access answered(int status, Collection<String> inAnswer) {
        Set<String> members = new LinkedHashSet<>(named);
        members.addAll(keptMembers);
        members.addAll(inAnswer);
        Set<String> entities = new LinkedHashSet<>(keptEntities);
        String record = path.size() > 1 ? path.get(0) + "/" + path.get(1) : "";
        if (RECORD.matcher(record).matches()
                && entities.stream().noneMatch(entity -> entity.startsWith(record + "/"))) {
            entities.add(record);
        }
        return new Access(began, asked(), status, sender, address, List.copyOf(members), List.copyOf(entities));
    }

    List<String> path() {
        return path;
    }
}
