package io.chapar.deliver;

import org.jspecify.annotations.Nullable;

/**
 * What came of a test message.
 *
 * @param id of the message
 * @param result delivered, filtered or failed
 * @param millis how long the route took
 * @param status of an HTTP receiver's answer; null of other receivers, and without an answer
 * @param receiver where it was sent last, without what may be secret; null where nowhere
 * @param detail why it failed, or which step of the route kept it; null where it was delivered
 */
public record TestAnswer(
    String subscriber,
    String id,
    String result,
    long millis,
    @Nullable Integer status,
    @Nullable String receiver,
    @Nullable String detail) {
  /** Sends a message that is marked as a test through a subscriber's own route, once. */
  @FunctionalInterface
  public interface Sender {
    /**
     * @param subscriber that the ledger knows
     * @throws io.chapar.article.PermanentFailure when no route of this node delivers to it
     * @throws io.chapar.article.TemporaryFailure when it cannot be sent now
     */
    TestAnswer send(String subscriber);
  }
}
