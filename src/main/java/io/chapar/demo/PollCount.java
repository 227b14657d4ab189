package io.chapar.demo;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts what the feeds answered. */
final class PollCount {
  private final AtomicInteger news = new AtomicInteger();
  private final AtomicInteger unchanged = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();

  void add(int status) {
    counter(status).incrementAndGet();
  }

  private AtomicInteger counter(int status) {
    return switch (status) {
      case 200 -> news;
      case 304 -> unchanged;
      default -> refused;
    };
  }

  int news() {
    return news.get();
  }

  int unchanged() {
    return unchanged.get();
  }

  int refused() {
    return refused.get();
  }

  int all() {
    return news() + unchanged() + refused();
  }
}
