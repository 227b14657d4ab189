package io.chapar.camel.placeholder;

import io.chapar.config.Settings;
import io.chapar.config.SingleSettings;
import io.chapar.config.file.Home;
import io.chapar.config.file.InvalidConfiguration;
import io.chapar.config.file.Overridden;
import io.chapar.config.file.PropertiesFile;
import io.chapar.config.file.SecretReferences;
import io.chapar.config.file.Secrets;
import io.chapar.config.file.ShippedSettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.PropertiesComponent;
import org.apache.camel.spi.PropertiesFunction;

/**
 * Gives a context the settings: what a command overrides, before the environment, before the
 * operator's file, before the shipped defaults.
 */
public final class Placeholders {
  private static final String DATA_FOLDER = "data.folder";
  private static final Pattern REFERENCE =
      Pattern.compile("(?:key \\[|property \\{\\{)([^]}]{1,200})[]}]");

  /** The lease is judged by the time that fetching may take. */
  private static final Pattern FETCHING =
      Pattern.compile("fetch\\.|feeds\\.|reading\\.|ledger\\.lease");

  private final Home home;
  private final Map<String, String> overrides;

  public Placeholders(Home home, Map<String, String> overrides) {
    this.home = home;
    this.overrides = Map.copyOf(overrides);
  }

  /** The settings, read and judged, without a node. */
  public static Settings settings(Home home, Map<String, String> overrides) {
    CamelContext context = new DefaultCamelContext();
    Placeholders placeholders = new Placeholders(home, overrides);
    placeholders.configure(context);
    return placeholders.settings(context);
  }

  /**
   * The same for commands that only fetch and read. They run beside a node, by a user who may not
   * see its secrets: of all settings that are not about that they know the defaults.
   */
  public static Settings fetching(Home home) {
    CamelContext context = new DefaultCamelContext();
    new Placeholders(home, Map.of()).configure(context);
    return Settings.read(
        home,
        key ->
            FETCHING.matcher(key).lookingAt()
                ? value(context, key)
                : ShippedSettings.defaults().get(key));
  }

  /** For commands beside a node, which need few. */
  public static SingleSettings alone(Home home) {
    CamelContext context = new DefaultCamelContext();
    new Placeholders(home, Map.of()).configure(context);
    return new SingleSettings(home, key -> value(context, key));
  }

  /**
   * The folder of a node's own files, also where the settings that name it are refused. Of a file
   * of settings that cannot be taken, it is where a line of it says, and without one where it is
   * without the file; a variable wins over both.
   */
  public static Optional<Path> dataFolder(Home home) {
    Home without = home.withSet(home.resolve("config/none"));
    Stream<Path> said =
        System.getenv(Overridden.variable(DATA_FOLDER)) == null
            ? PropertiesFile.said(home, DATA_FOLDER).map(home::resolve).stream()
            : Stream.empty();
    return Stream.of(dataAsSet(home), said, dataAsSet(without))
        .flatMap(folders -> folders)
        .findFirst();
  }

  private static Stream<Path> dataAsSet(Home home) {
    try {
      return Stream.of(alone(home).path(DATA_FOLDER));
    } catch (InvalidConfiguration e) {
      return Stream.empty();
    }
  }

  /**
   * @throws io.chapar.config.file.InvalidConfiguration when the operator's file cannot be read
   */
  public void configure(CamelContext context) {
    PropertiesComponent properties = context.getPropertiesComponent();
    properties.addPropertiesFunction(new SecretFile(home));
    Properties settings = new Properties();
    settings.putAll(ShippedSettings.defaults());
    Map<String, String> written = PropertiesFile.values(home);
    settings.putAll(written);
    learnSecrets(written);
    properties.setInitialProperties(settings);
    override(properties, Map.of());
  }

  /** Before Camel resolves them, which it tells the log. */
  private void learnSecrets(Map<String, String> written) {
    Map<String, String> all = new HashMap<>(ShippedSettings.defaults());
    all.putAll(written);
    Secrets.learn(all, System.getenv());
    Secrets.learn(overrides, Map.of());
  }

  public Settings settings(CamelContext context) {
    return Settings.read(home, key -> value(context, key));
  }

  private static String value(CamelContext context, String key) {
    try {
      String value = context.resolvePropertyPlaceholders("{{" + key + "}}");
      Secrets.learn(key, value);
      return value;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(fault(e), e);
    }
  }

  /** Routes see folders absolute, whatever folder the program was started from. */
  public void resolveFolders(CamelContext context, Settings settings) {
    override(
        context.getPropertiesComponent(),
        Map.of(
            "data.folder", settings.data().toString(),
            "archive.folder", settings.archive().toString(),
            "rss.folder", settings.rss().toString(),
            "inbox.folder", settings.inbox().toString()));
  }

  private void override(PropertiesComponent properties, Map<String, String> more) {
    Properties all = new Properties();
    all.putAll(overrides);
    all.putAll(more);
    properties.setOverrideProperties(all);
  }

  /**
   * Why {@code {{…}}} cannot be resolved: what is wrong with the value that holds it, and what
   * would be right.
   */
  public static String fault(IllegalArgumentException failure) {
    String message = String.valueOf(failure.getMessage());
    Matcher named = REFERENCE.matcher(message);
    String name = named.find() ? named.group(1) : "";
    if (message.startsWith("Missing }}")) {
      return "holds {{ without }}; close it";
    }
    if (message.startsWith("Circular")) {
      return "refers to itself; write its value";
    }
    if (name.startsWith("env:")) {
      return "refers to {{"
          + name
          + "}}; set the variable "
          + name.substring(4)
          + ", or give a default: {{"
          + name
          + ":…}}";
    }
    return name.isEmpty() || name.contains(":")
        ? message
        : "refers to {{" + name + "}}; no setting is named so";
  }

  /** {@code {{secretfile:NAME}}}: the content of {@code config/secrets/NAME}, without line ends. */
  private static final class SecretFile implements PropertiesFunction {
    private final SecretReferences references;

    SecretFile(Home home) {
      references = new SecretReferences(home);
    }

    @Override
    public String getName() {
      return "secretfile";
    }

    @Override
    public String apply(String name) {
      return references.file(name);
    }
  }
}
