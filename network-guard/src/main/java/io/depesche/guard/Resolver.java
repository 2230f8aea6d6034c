package io.depesche.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;

/** Port: finds the addresses of a name. Called once for each check; what it says is not trusted. */
@FunctionalInterface
public interface Resolver {

    /**
     * All addresses of a name.
     *
     * @param name lower case, ASCII, with a dot, never a number
     * @param atMost how long to wait
     * @throws UnknownHostException if there is none, or none was found in time; the message says which
     * @throws InterruptedException if the caller is to stop waiting
     */
    List<InetAddress> resolve(String name, Duration atMost) throws UnknownHostException, InterruptedException;
}
