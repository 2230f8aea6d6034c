package io.depesche.ingest.adapter.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;

/** A bootstrap address at which nobody listens until {@link #comeBack}; from then on it leads to the real broker. */
final class LateBroker implements AutoCloseable {

    private final int port;
    private ServerSocket listener;

    LateBroker() {
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            port = listener.getLocalPort();
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    void comeBack(String realBroker) throws IOException {
        int colon = realBroker.lastIndexOf(':');
        String host = realBroker.substring(0, colon);
        int realPort = Integer.parseInt(realBroker.substring(colon + 1));
        listener = new ServerSocket(port, 50, InetAddress.getByName("127.0.0.1"));
        Thread.ofVirtual().start(() -> {
            while (true) {
                try {
                    Socket client = listener.accept();
                    Socket broker = new Socket(host, realPort);
                    Thread.ofVirtual().start(() -> carry(client, broker));
                    Thread.ofVirtual().start(() -> carry(broker, client));
                } catch (SocketException e) {
                    return;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One side has hung up; the other is closed with it.
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
