package io.chapar.camel.ledger;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The versions of the routes that this node has run, the newest last. What consumes or commits
 * remembers that under which it was started, so that a route which an edit leaves alone keeps its
 * own.
 */
public final class RouteVersions {
  private final List<String> names = new CopyOnWriteArrayList<>();

  /** From now on routes are started as this one has them. */
  public void now(String name) {
    names.add(name);
  }

  /** Null before any is known. */
  @Nullable String now() {
    return names.isEmpty() ? null : names.get(names.size() - 1);
  }

  /** Of what several routes did, started under these, the one that has them all. */
  @Nullable String later(@Nullable String one, @Nullable String other) {
    return names.lastIndexOf(one) < names.lastIndexOf(other) ? other : one;
  }
}
