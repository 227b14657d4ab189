package io.chapar.camel.check;

import io.chapar.camel.check.Faults.Place;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a message at one point of its way.
 *
 * @param awaited the ledger waits for its end: a failure comes back, a good end is a delivery
 * @param sent an endpoint may have it already
 * @param open what steps before began and no step has ended, in its order
 * @param properties of the exchange, by name, as the steps before set them
 */
record MessageState(
    Body body, boolean awaited, boolean sent, Set<Open> open, Map<String, Property> properties) {

  MessageState {
    open = Collections.unmodifiableSet(new LinkedHashSet<>(open));
    properties = Map.copyOf(properties);
  }

  static MessageState of(Body body, boolean awaited) {
    return new MessageState(body, awaited, false, Set.of(), Map.of());
  }

  /** What a step begins, and how it ends. */
  enum Kind {
    /** A request whose answer a step has to judge. */
    REQUEST,
    /** A sending that goes on by itself; the message has to be sent to an endpoint as well. */
    BESIDE,
    /** A header that a step has to read. */
    HEADER,
    /** An envelope that is on its way to its receiver. */
    ENVELOPE
  }

  /**
   * @param name of a header; empty otherwise
   */
  record Open(Kind kind, Step step, String name) {
    boolean is(Kind other) {
      return kind == other;
    }
  }

  /**
   * A property of the exchange that a step sets.
   *
   * @param constant empty when its value is none
   */
  record Property(String file, int line, Optional<String> constant) implements Place {}

  /**
   * What a message carries.
   *
   * @param type null when it is not known
   * @param by the step or the endpoint that made it
   * @param ends no message comes to this point
   */
  record Body(@Nullable Class<?> type, String by, boolean ends) {
    static final Body UNKNOWN = new Body(null, "", false);

    /** A step could not take what it got: what comes after it says no more. */
    static final Body LOST = new Body(null, "nothing", false);

    static final Body NONE = new Body(null, "", true);

    static Body of(Class<?> type, String by) {
      return new Body(type, by, false);
    }

    /** Of one whose type is known. */
    Class<?> known() {
      return Objects.requireNonNull(type);
    }

    /** How a message names its type. */
    String name() {
      return known().getSimpleName();
    }

    /** One of our records, which Camel converts to nothing. */
    boolean isOurs() {
      return isOurs(type);
    }

    static boolean isOurs(@Nullable Class<?> type) {
      return type != null && type.getName().startsWith("io.chapar.");
    }

    /** After one way or the other. */
    Body or(Body other) {
      if (ends || other.ends) {
        return ends ? other : this;
      }
      if (this == LOST || other == LOST) {
        return LOST;
      }
      return type != null && type.equals(other.type) ? this : UNKNOWN;
    }
  }

  MessageState with(Body carried) {
    return new MessageState(carried, awaited, sent, open, properties);
  }

  MessageState with(String name, Property property) {
    Map<String, Property> all = new HashMap<>(properties);
    all.put(name, property);
    return new MessageState(body, awaited, sent, open, all);
  }

  MessageState opened(Kind kind, Step step, String name) {
    Set<Open> all = new LinkedHashSet<>(open);
    all.add(new Open(kind, step, name));
    return new MessageState(body, awaited, sent, all, properties);
  }

  MessageState closed(Predicate<Open> ended) {
    Set<Open> left = new LinkedHashSet<>(open);
    left.removeIf(ended);
    return new MessageState(body, awaited, sent, left, properties);
  }

  MessageState closed(Kind kind) {
    return closed(each -> each.is(kind));
  }

  /** An endpoint may have it: what was sent beside is no longer all. */
  MessageState asSent() {
    return new MessageState(body, awaited, true, closed(Kind.BESIDE).open, properties);
  }

  /** Of a copy that goes on by itself. */
  MessageState beside() {
    Set<Open> envelopes = closed(each -> !each.is(Kind.ENVELOPE)).open;
    return new MessageState(body, false, false, envelopes, properties);
  }

  /**
   * After one of several ways from here: what one of them ends is ended, what one of them begins is
   * begun.
   */
  MessageState after(List<MessageState> ways) {
    Set<Open> left = new LinkedHashSet<>(open);
    Map<String, Property> set = new HashMap<>(properties);
    ways.forEach(way -> left.retainAll(way.open));
    for (MessageState way : ways) {
      way.open.stream().filter(each -> !open.contains(each)).forEach(left::add);
      set.putAll(way.properties);
    }
    boolean anySent = sent || ways.stream().anyMatch(MessageState::sent);
    Body carried = ways.stream().map(MessageState::body).reduce(Body.NONE, Body::or);
    return new MessageState(carried, awaited, anySent, left, set);
  }
}
