package io.chapar.fetch;

import io.chapar.article.HubRequest;
import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.fetch.message.FetchResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Asks hubs to push feeds (W3C WebSub, 5.1). They confirm it at the callback. */
public final class HubClient {
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;

  private final GuardedClient client;
  private final Clock clock;
  private final String callback;
  private final Duration lease;

  /**
   * @param callback the public address under which hubs reach the callback of this node, or of any
   *     other that shares its ledger
   * @param lease for how long hubs are asked to push; they may grant less
   */
  public HubClient(GuardedClient client, Clock clock, URI callback, Duration lease) {
    this.client = client;
    this.clock = clock;
    this.callback = callback.toString().replaceFirst("/*$", "/");
    this.lease = lease;
  }

  /**
   * Asks for a new subscription, or for more time of one.
   *
   * @throws PermanentFailure when the hub will not have it
   * @throws TemporaryFailure with the pause that the hub asks for, in all other cases
   */
  public void ask(HubRequest request) {
    FetchResponse answer = client.post(request.hub().address(), form(request));
    int status = answer.status();
    if (status / 100 == 2) {
      return;
    }
    if (status / 100 == 4 && status != TOO_MANY) {
      throw new PermanentFailure("hub answered " + status + ": " + answer.address());
    }
    String what = status < SERVER_ERROR ? "hub answered " : "hub failed with ";
    throw new TemporaryFailure(what + status + ": " + answer.address(), answer.pause(clock), null);
  }

  private Map<String, String> form(HubRequest request) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("hub.mode", "subscribe");
    form.put("hub.topic", request.hub().topic().toString());
    form.put("hub.callback", callback + request.path());
    form.put("hub.lease_seconds", String.valueOf(lease.toSeconds()));
    form.put("hub.secret", request.secret());
    return form;
  }
}
