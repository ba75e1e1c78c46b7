package org.caravanserai.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** A house of one answer, on a port of this machine; it remembers what it was asked. */
final class HouseStub implements AutoCloseable {
  /** What was asked: the token as its header has it, empty for none. */
  record Asked(String method, String address, String token, String language, String body) {}

  private final HttpServer server;
  private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile boolean stalling;
  private volatile int status = 200;
  private volatile String body = "";
  private volatile Map<String, String> headers = Map.of();

  HouseStub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Answers so from now on, as a house of version 1. */
  HouseStub answering(int with, String type, String text) {
    return answering(with, text, Map.of("Content-Type", type, "Serai-Api", "1"));
  }

  HouseStub answering(int with, String text, Map<String, String> told) {
    status = with;
    body = text;
    headers = told;
    return this;
  }

  /** From now on sends the headers and half of the body, and the rest never. */
  HouseStub stalling() {
    stalling = true;
    return this;
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  List<Asked> asked() {
    return List.copyOf(asked);
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(
        new Asked(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
            String.valueOf(exchange.getRequestHeaders().getFirst("Accept-Language")),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    headers.forEach(exchange.getResponseHeaders()::set);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    OutputStream to = exchange.getResponseBody();
    if (stalling) {
      to.write(bytes, 0, bytes.length / 2);
      to.flush();
      awaitClosing();
    } else {
      to.write(bytes);
    }
    exchange.close();
  }

  private void awaitClosing() {
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
  }
}
