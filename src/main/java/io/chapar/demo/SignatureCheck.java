package io.chapar.demo;

/** Judges the signature of a webhook (Standard Webhooks 1.0). */
@FunctionalInterface
public interface SignatureCheck {

  /**
   * @param id of {@code webhook-id}; this and the next two are empty when the header is missing
   * @param timestamp of {@code webhook-timestamp}
   * @param signatures of {@code webhook-signature}
   */
  boolean accepts(String id, String timestamp, String signatures, byte[] body);

  /** Makes the check from the secret that receiver and sender share, {@code whsec_…}. */
  @FunctionalInterface
  interface Maker {
    SignatureCheck of(String secret);
  }
}
