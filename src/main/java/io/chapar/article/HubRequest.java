package io.chapar.article;

/**
 * What a hub is asked for (W3C WebSub, 5.1).
 *
 * @param feed the name of the feed in the watch list
 * @param path the last part of the callback's address, which nobody can guess
 * @param secret the key of the hub's signatures
 */
public record HubRequest(String feed, Hub hub, String path, String secret) {

  @Override
  public String toString() {
    return "HubRequest[feed=" + feed + ", hub=" + hub.address() + "]";
  }
}
