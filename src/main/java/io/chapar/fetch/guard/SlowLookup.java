package io.chapar.fetch.guard;

import java.net.UnknownHostException;

/** DNS gave no answer in time, which says nothing of the host. */
public final class SlowLookup extends UnknownHostException {
  private static final long serialVersionUID = 1L;

  SlowLookup(String host) {
    super(host);
  }
}
