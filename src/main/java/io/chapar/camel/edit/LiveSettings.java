package io.chapar.camel.edit;

import io.chapar.config.file.ShippedSettings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.camel.CamelContext;

/**
 * The settings that a running node takes anew, because routes alone use them; those that operators
 * have made for their own routes are such too. All others wait for the next start.
 */
final class LiveSettings {
  private static final Set<String> LIVE =
      Set.of(
          "feeds.concurrent",
          "articles.concurrent",
          "rss-feed.enabled",
          "rss-feed.name",
          "rss-feed.address",
          "rss-feed.every",
          "newsletter.enabled",
          "newsletter.name",
          "newsletter.host",
          "newsletter.port",
          "newsletter.user",
          "newsletter.password",
          "newsletter.mailbox",
          "newsletter.every",
          "ingest.enabled",
          "ingest.port",
          "ingest.secret",
          "rss.enabled",
          "rss.address",
          "rss.title",
          "rss.items",
          "webhook.secret",
          "webhook.old-secret",
          "alarm-webhook.secret",
          "alarm-webhook.old-secret");

  private final CamelContext context;
  private Map<String, String> running;

  /**
   * @param file the values that the context was started with, but for defaults
   */
  LiveSettings(CamelContext context, Map<String, String> file) {
    this.context = context;
    this.running = withDefaults(file);
  }

  private static Map<String, String> withDefaults(Map<String, String> file) {
    Map<String, String> all = new TreeMap<>(ShippedSettings.defaults());
    all.putAll(file);
    return all;
  }

  /** What routes see at the moment. */
  Map<String, String> running() {
    return running;
  }

  /**
   * Gives routes that are built from now on the values of a file, as far as they are live.
   *
   * @return the names of those that wait for the next start
   */
  List<String> take(Map<String, String> file) {
    Map<String, String> asked = withDefaults(file);
    Map<String, String> next = new TreeMap<>(running);
    Set<String> waiting = new TreeSet<>();
    Set<String> names = new TreeSet<>(running.keySet());
    names.addAll(asked.keySet());
    for (String name : names) {
      if (isLive(name)) {
        next.compute(name, (key, old) -> asked.get(name));
      } else if (!Objects.equals(asked.get(name), running.get(name))) {
        waiting.add(name);
      }
    }
    give(next);
    return List.copyOf(waiting);
  }

  private static boolean isLive(String setting) {
    return LIVE.contains(setting)
        || !ShippedSettings.defaults().containsKey(setting) && !setting.startsWith("camel.");
  }

  /** Gives routes that are built from now on exactly these. */
  void give(Map<String, String> values) {
    running = values;
    Properties properties = new Properties();
    properties.putAll(values);
    context.getPropertiesComponent().setInitialProperties(properties);
  }
}
