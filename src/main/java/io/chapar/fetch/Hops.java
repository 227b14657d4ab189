package io.chapar.fetch;

import io.chapar.article.PermanentFailure;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The addresses of one fetch, from redirect to redirect. */
final class Hops {
  private static final int MOST_REDIRECTS = 5;

  private final Set<URI> seen = new HashSet<>();
  private URI address;
  private @Nullable URI moved;
  private boolean forGood = true;
  private long waited;

  Hops(URI start) {
    address = WebAddress.of(start);
    seen.add(address);
  }

  URI address() {
    return address;
  }

  /** Where the permanent redirects ended that came before any other; null when there was none. */
  @Nullable URI moved() {
    return moved;
  }

  /** Nanoseconds that the hosts let us wait, one after the other. */
  long waited() {
    return waited;
  }

  void waited(long nanos) {
    waited += nanos;
  }

  void follow(String location, boolean permanent) {
    URI next = WebAddress.resolve(address, location);
    if (!seen.add(next)) {
      throw new PermanentFailure("redirects run in a circle (" + next + "): " + address);
    }
    if (seen.size() > MOST_REDIRECTS + 1) {
      throw new PermanentFailure("more than " + MOST_REDIRECTS + " redirects: " + address);
    }
    address = next;
    forGood &= permanent;
    moved = forGood ? next : moved;
  }
}
