package io.depesche.stack.command;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicBoolean;

/** Stands in for a service where only its life and death matter: health, and a way to fall ill. */
final class FakeService {

    private FakeService() {}

    public static void main(String[] args) throws IOException {
        int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        AtomicBoolean well = new AtomicBoolean(true);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/q/health/ready", exchange -> answer(exchange, 200));
        server.createContext("/q/health/live", exchange -> answer(exchange, well.get() ? 200 : 503));
        server.createContext("/fall-ill", exchange -> {
            well.set(false);
            answer(exchange, 200);
        });
        server.start();
        System.out.println("12:00:00 WARN  fake service on " + port + " started");
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
