package io.chapar.config;

import java.net.URI;
import java.net.URISyntaxException;

/** An address of the web, as settings name one. */
final class SettingAddress {
  private SettingAddress() {}

  /** Whether it is absolute, of http or https, and names a host. */
  static boolean isOne(String text) {
    try {
      URI address = new URI(text);
      return address.getHost() != null && String.valueOf(address.getScheme()).matches("https?");
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
