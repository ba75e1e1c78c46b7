package org.caravanserai.benchmarks.house;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Programs that begin dossiers one after the other, each under a title and an idempotency key of
 * its own, until they are stopped; what is not acknowledged is sent again under the same key.
 */
final class Writers implements AutoCloseable {
  /** A dossier that somebody wanted. */
  private record Wish(String title, String key) {
    String body() {
      return "{\"title\":\"" + title + "\"}";
    }
  }

  private static final String PATH = "/api/v1/dossiers";

  private final URI house;
  private final String token;
  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Caller.Answer> others = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Wish> open = new ConcurrentLinkedQueue<>();
  private final AtomicInteger unanswered = new AtomicInteger();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final List<Thread> threads = new ArrayList<>();

  /** Begins at once. */
  Writers(URI house, String token, int number) {
    this.house = house;
    this.token = token;
    for (int i = 0; i < number; i++) {
      String name = UUID.randomUUID() + "-" + i;
      threads.add(Thread.ofPlatform().start(() -> write(name)));
    }
  }

  private void write(String name) {
    Caller caller = reader(house);
    for (int i = 0; !stopped.get(); i++) {
      Wish wish = new Wish(name + "-" + i, UUID.randomUUID().toString());
      while (!stopped.get() && !isDone(caller, wish)) {
        ServedHouse.pause(50);
      }
    }
  }

  private boolean isDone(Caller caller, Wish wish) {
    try {
      Caller.Answer answer = caller.keyed("POST", PATH, wish.key(), wish.body());
      if (answer.status() == 201) {
        acknowledged.put(wish.title(), answer.json().path("id").asString());
        return true;
      }
      others.add(answer);
    } catch (UncheckedIOException e) {
      unanswered.incrementAndGet();
    }
    if (stopped.get()) {
      open.add(wish);
    }
    return false;
  }

  /** Waits until so many more are acknowledged. */
  void awaitMore(int more) {
    int wanted = acknowledged.size() + more;
    long end = System.nanoTime() + ServedHouse.PATIENCE.toNanos();
    while (acknowledged.size() < wanted) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("No more is acknowledged: " + others);
      }
      ServedHouse.pause(20);
    }
  }

  /** The dossiers that were acknowledged: title and id. */
  Map<String, String> acknowledged() {
    return Map.copyOf(acknowledged);
  }

  /** The answers other than 201. */
  List<Caller.Answer> others() {
    return List.copyOf(others);
  }

  int unanswered() {
    return unanswered.get();
  }

  @Override
  public void close() {
    stop();
  }

  /** Lets each finish the request in hand. */
  void stop() {
    stopped.set(true);
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  /** Somebody who may read what they wrote. */
  Caller reader(URI at) {
    return new Caller(at).withToken(token);
  }

  /** Sends again, under its key, what was never answered. */
  void finish() {
    Caller caller = reader(house);
    for (Wish wish : open) {
      Caller.Answer answer = caller.keyed("POST", PATH, wish.key(), wish.body()).mustBe(201);
      acknowledged.put(wish.title(), answer.json().path("id").asString());
    }
    open.clear();
  }

  /** How often each title is on the list of dossiers. */
  Map<String, Integer> kept() {
    Caller caller = reader(house);
    Map<String, Integer> titles = new ConcurrentHashMap<>();
    String after = "";
    do {
      var slice = caller.get(PATH + "?limit=100" + after).mustBe(200).json();
      slice
          .path("items")
          .forEach(line -> titles.merge(line.path("title").asString(), 1, Integer::sum));
      after = slice.path("next").isString() ? "&after=" + slice.path("next").asString() : "";
    } while (!after.isEmpty());
    return titles;
  }
}
