package io.chapar.ledger.lease;

import io.chapar.article.Conduct;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How the slots of one consumer are shared, so that hosts that let us wait hold up no others: hosts
 * that answer have all of its slots; half as many more are for hosts that were never asked or let
 * us wait, and these last have an eighth. Of either part one feed has half at the most. Safe for
 * use by many threads.
 */
public final class Shares {
  private static final int SLOW_PART = 8;

  private final int total;
  private final int quick;
  private final int waiting;
  private final int slow;
  private final int quickOfFeed;
  private final int waitingOfFeed;
  private final Map<Holder, Integer> inWork = new HashMap<>();

  /** Whose slots they are. */
  private record Holder(boolean isQuick, Conduct conduct, String feed) {
    Holder(Conduct conduct, String feed) {
      this(conduct == Conduct.QUICK, conduct, feed);
    }
  }

  private Shares(int total, int quick, int waiting, int slow, int quickOfFeed, int waitingOfFeed) {
    this.total = total;
    this.quick = quick;
    this.waiting = waiting;
    this.slow = slow;
    this.quickOfFeed = quickOfFeed;
    this.waitingOfFeed = waitingOfFeed;
  }

  /**
   * @param slots of hosts that answer
   */
  public static Shares of(int slots) {
    int waiting = Math.max(1, slots / 2);
    return new Shares(
        slots + waiting,
        slots,
        waiting,
        Math.max(1, slots / SLOW_PART),
        slots - slots / 2,
        waiting - waiting / 2);
  }

  /** Nobody has a share: the first take them all. */
  public static Shares none(int slots) {
    return new Shares(slots, slots, slots, slots, slots, slots);
  }

  /**
   * Another of the same sizes, in which the same is in work.
   *
   * @param most how many more may begin in it, at the most
   */
  public synchronized Shares copy(int most) {
    int bound = Math.min(total, count(holder -> true) + most);
    Shares copy = new Shares(bound, quick, waiting, slow, quickOfFeed, waitingOfFeed);
    copy.inWork.putAll(inWork);
    return copy;
  }

  /** How many may be in work at once, whatever their hosts. */
  public int total() {
    return total;
  }

  /** Work on a record of the feed begins, at a host of this conduct. */
  public synchronized void begin(Conduct conduct, String feed) {
    inWork.merge(new Holder(conduct, feed), 1, Integer::sum);
  }

  /** What began so has ended. */
  public synchronized void end(Conduct conduct, String feed) {
    inWork.computeIfPresent(new Holder(conduct, feed), (holder, n) -> n == 1 ? null : n - 1);
  }

  /** In work at hosts of this conduct. */
  public synchronized int inWork(Conduct conduct) {
    return count(holder -> holder.conduct() == conduct);
  }

  /** In work of a feed, in the part of the slots that this conduct has. */
  public synchronized int inWork(Conduct conduct, String feed) {
    boolean isQuick = conduct == Conduct.QUICK;
    return count(holder -> holder.isQuick() == isQuick && holder.feed().equals(feed));
  }

  /** How many more may begin at hosts of this conduct. */
  public synchronized int room(Conduct conduct) {
    int free = total - count(holder -> true);
    int part =
        switch (conduct) {
          case QUICK -> quick - count(Holder::isQuick);
          case UNKNOWN -> waiting - count(holder -> !holder.isQuick());
          case SLOW ->
              Math.min(waiting - count(holder -> !holder.isQuick()), slow - inWork(Conduct.SLOW));
        };
    return Math.min(free, part);
  }

  /** Whether a feed has as many of that part as it may. */
  public synchronized boolean isFull(Conduct conduct, String feed) {
    return inWork(conduct, feed) >= (conduct == Conduct.QUICK ? quickOfFeed : waitingOfFeed);
  }

  private int count(Predicate<Holder> which) {
    return inWork.entrySet().stream()
        .filter(entry -> which.test(entry.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }
}
