package io.depesche.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A TCP cable to a server that a test can cut and mend. While it is cut, open connections break and new ones are closed at once: what a
 * client sees of a server that is away. The switch is a system property, because Quarkus loads test resources and tests in different
 * class loaders.
 */
final class Cable implements AutoCloseable {

    private static final String SWITCH = "depesche.store.test.cable.cut";

    private final ServerSocket listener;
    private final String host;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private Cable(ServerSocket listener, String host, int port) {
        this.listener = listener;
        this.host = host;
        this.port = port;
    }

    static Cable to(String host, int port) {
        try {
            Cable cable = new Cable(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), host, port);
            Thread.ofPlatform().daemon().name("cable").start(cable::accept);
            Thread.ofPlatform().daemon().name("cable-cutter").start(cable::breakWhileCut);
            return cable;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void cut() {
        System.setProperty(SWITCH, "true");
    }

    static void mend() {
        System.clearProperty(SWITCH);
    }

    int port() {
        return listener.getLocalPort();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                if (Boolean.getBoolean(SWITCH)) {
                    client.close();
                    continue;
                }
                Socket server = new Socket(host, port);
                open.add(client);
                open.add(server);
                Thread.ofPlatform().daemon().start(() -> pump(client, server));
                Thread.ofPlatform().daemon().start(() -> pump(server, client));
            } catch (IOException e) {
                // Closed, or the server refuses: the client sees the same.
            }
        }
    }

    private void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // Broken: both ends are closed.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void breakWhileCut() {
        while (!listener.isClosed()) {
            if (Boolean.getBoolean(SWITCH)) {
                open.forEach(Cable::closeQuietly);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.forEach(Cable::closeQuietly);
    }
}
