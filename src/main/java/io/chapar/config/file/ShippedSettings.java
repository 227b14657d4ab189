package io.chapar.config.file;

import io.chapar.text.Durations;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The settings of the shipped {@code application.properties}, and their defaults. */
public final class ShippedSettings {
  private ShippedSettings() {}

  /** Every setting with its default, by name. */
  public static Map<String, String> defaults() {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            ShippedSettings.class.getResourceAsStream("/io/chapar/config/application.properties"),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> defaults = new TreeMap<>();
    properties.forEach((key, value) -> defaults.put((String) key, (String) value));
    return defaults;
  }

  /** The default of a setting that is a duration, for commands without a configuration. */
  public static Duration duration(String setting) {
    return Durations.one(String.valueOf(defaults().get(setting)));
  }
}
