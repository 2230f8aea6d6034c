package io.depesche.guard;

import io.depesche.guard.Target.Reading;
import io.depesche.guard.Verdict.Allowed;
import io.depesche.guard.Verdict.Refused;
import io.depesche.guard.Verdict.Unresolved;
import io.depesche.guard.Verdict.Why;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether an address that a stranger named may be connected to, and where.
 *
 * <p>The name is resolved once. Addresses that are not the open internet are dropped; if any remains, the verdict names it, and whoever
 * connects must connect to that very one: a name server that answers differently the second time is never asked a second time. A name
 * with a public and a private address is therefore reached at the public one, as it would be if the private one were down.
 *
 * <p>{@code http://127.1/} is refused as {@link Why#HOST}, {@code http://10.0.0.1/} and a name that leads there as {@link Why#ADDRESS}.
 * Each hop of a redirect needs a check of its own. Thread-safe.
 */
public final class TargetGuard {

    /** Ports that are open to everyone. */
    public static final Set<Integer> USUAL_PORTS = Set.of(80, 443);

    private static final Duration LOOKUP = Duration.ofSeconds(5);

    private final Resolver resolver;
    private final Set<Integer> ports;
    private final Set<String> privateOrigins;

    /**
     * Makes a guard.
     *
     * @param morePorts that may be connected to beside {@link #USUAL_PORTS}
     * @param privateOrigins origins such as {@code http://127.0.0.1:8084} that may be connected to although they lie in a private network
     *     or on another port; exactly these
     * @throws IllegalArgumentException if one is no origin, or lies where nothing may be opened: a misspelt line must not silently close,
     *     or open, a door
     */
    public TargetGuard(Resolver resolver, Collection<Integer> morePorts, Collection<String> privateOrigins) {
        this.resolver = resolver;
        Set<Integer> open = new HashSet<>(USUAL_PORTS);
        open.addAll(morePorts);
        this.ports = Set.copyOf(open);
        this.privateOrigins =
                privateOrigins.stream().map(TargetGuard::openedOrigin).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What can be said about an address without asking a name server: cheap, for links that may be visited later.
     *
     * @return {@code null} if nothing is wrong so far; {@link #check} has the last word
     */
    public @Nullable Refused inspect(String address) {
        return switch (Target.read(address)) {
            case Reading.Unfit unfit -> unfit.why();
            case Reading.Read read -> objection(read.target());
        };
    }

    /** Checks an address, waiting a few seconds for its name at most. */
    public Verdict check(String address) throws InterruptedException {
        return check(address, LOOKUP);
    }

    /**
     * Checks an address.
     *
     * @param atMost how long to wait for its name
     */
    public Verdict check(String address, Duration atMost) throws InterruptedException {
        return switch (Target.read(address)) {
            case Reading.Unfit unfit -> unfit.why();
            case Reading.Read read -> {
                Refused objection = objection(read.target());
                yield objection != null ? objection : resolved(read.target(), atMost);
            }
        };
    }

    /** The one check that needs the name's addresses; a literal is its own. */
    private Verdict resolved(Target target, Duration atMost) throws InterruptedException {
        List<InetAddress> found;
        try {
            found = target.literal() != null ? List.of(target.literal()) : resolver.resolve(target.host(), atMost);
        } catch (UnknownHostException e) {
            return new Unresolved(String.valueOf(e.getMessage()));
        }
        boolean openPrivate = privateOrigins.contains(target.origin());
        List<InetAddress> open = new ArrayList<>();
        String objection = null;
        for (InetAddress address : found) {
            String wrong = AddressRule.objection(address, openPrivate);
            if (wrong == null) {
                open.add(address);
            } else if (objection == null) {
                objection = wrong;
            }
        }
        if (!open.isEmpty()) {
            return new Allowed(target.tls(), target.host(), target.port(), open);
        }
        return objection == null
                ? new Unresolved("there is no address for " + target.host())
                : new Refused(Why.ADDRESS, refusal(target, objection));
    }

    /** What is wrong with a target before its name is resolved. */
    private @Nullable Refused objection(Target target) {
        boolean openPrivate = privateOrigins.contains(target.origin());
        if (!openPrivate && !ports.contains(target.port())) {
            return new Refused(Why.PORT, "port " + target.port() + " is not among those that may be connected to");
        }
        if (target.literal() != null) {
            String objection = AddressRule.objection(target.literal(), openPrivate);
            return objection == null ? null : new Refused(Why.ADDRESS, refusal(target, objection));
        }
        return !openPrivate && HostForm.namesOwnNetwork(target.host())
                ? new Refused(Why.HOST, target.host() + " names a machine of the own network")
                : null;
    }

    private static String refusal(Target target, String objection) {
        return target.literal() != null
                ? "expected an address of the open internet but found " + objection
                : target.host() + " leads to " + objection + " and to no address of the open internet";
    }

    private static String openedOrigin(String given) {
        if (!(Target.read(given) instanceof Reading.Read(Target target)) || !isBare(given)) {
            throw new IllegalArgumentException("expected an origin like https://news.example but found: " + given);
        }
        String never = target.literal() == null ? null : AddressRule.objection(target.literal(), true);
        if (never != null) {
            throw new IllegalArgumentException("expected an origin that may be opened but found: " + never);
        }
        return target.origin();
    }

    /** Whether nothing follows the authority: a path would look as if only it were open. */
    private static boolean isBare(String given) {
        int slash = given.indexOf('/', given.indexOf("//") + 2);
        return (slash < 0 || slash == given.length() - 1) && given.indexOf('?') < 0 && given.indexOf('#') < 0;
    }
}
