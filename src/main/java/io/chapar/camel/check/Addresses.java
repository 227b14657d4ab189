package io.chapar.camel.check;

import io.chapar.camel.check.Routes.Tree;
import io.chapar.camel.check.Routes.Tree.Text;
import io.chapar.config.file.ShippedSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses of endpoints lead where they seem to lead, and hold nothing that does harm. */
final class Addresses {
  private static final Set<String> FIXED = Set.of("from", "to");
  private static final Set<String> SENDING = Set.of("from", "to", "toD", "wireTap");
  private static final Pattern SQL = Pattern.compile("sql(-stored)?:.*", Pattern.DOTALL);
  private static final Pattern BOUND = Pattern.compile(":#(in:)?\\$\\{[^}]{1,500}}");
  private static final Pattern ONE_BRACE = Pattern.compile("(?<![{$])\\{([a-z.-]{1,80})}(?!})");
  private static final Pattern FROM_THE_WEB =
      Pattern.compile(
          "(resource:|(?:chunk|freemarker|jolt|jslt|json-validator|language:[\\w-]{1,40}:resource"
              + "|mustache|mvel|string-template|thymeleaf|validator|velocity|xquery|xslt"
              + "|xslt-saxon):(?://)?)\\s*(?:https?|ftp):.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final String RESPONSE = "the setting fetch.response-timeout is; remove it";
  private static final String CONNECT = "the setting fetch.connect-timeout is; remove it";

  /** Options of {@code http:} that the one guarded client does not heed. */
  private static final Map<String, String> INSTEAD =
      Map.of(
          "responseTimeout",
          RESPONSE,
          "soTimeout",
          RESPONSE,
          "connectTimeout",
          CONNECT,
          "connectionRequestTimeout",
          CONNECT,
          "maxTotalConnections",
          "the setting fetch.max-connections is; remove it",
          "connectionsPerRoute",
          "the option concurrent of ledger: bounds what is sent at once; remove it",
          "followRedirects",
          "a redirect is a failure; write the address to which it leads");

  private final Texts texts;

  /**
   * @param texts with the settings that an address may name, those of folders absolute
   */
  Addresses(Texts texts) {
    this.texts = texts;
  }

  /** Camel takes options from the query of an address or from parameters, and not from both. */
  void queries(Routes routes, Faults faults) {
    for (Routes.Source source : routes.sources()) {
      source.tree().parts().stream()
          .filter(part -> part.get("parameters").isPresent())
          .flatMap(part -> part.get("uri").stream())
          .flatMap(uri -> new Tree(source.tree().file(), uri).texts().stream())
          .filter(uri -> uri.text().contains("?"))
          .forEach(
              uri ->
                  faults.addUnreadable(
                      uri,
                      "has a query and parameters; write what follows the ? below parameters:"));
    }
  }

  /**
   * An address that is fixed holds settings in {@code {{…}}}, and nothing of a message. In SQL
   * {@code :#${…}} is a parameter that is bound, and nothing else of a message may stand in it: it
   * would be SQL.
   */
  void fixed(Routes routes, Faults faults) {
    for (Step step : routes.fields()) {
      Text address = step.entry("uri").orElse(step).written();
      if (SENDING.contains(step.name()) && SQL.matcher(address.text().strip()).matches()) {
        sql(step.name(), address, faults);
      } else if (FIXED.contains(step.name())) {
        fixed(step.name(), address, faults);
      }
    }
  }

  private static void sql(String key, Text address, Faults faults) {
    boolean spliced = BOUND.matcher(address.text()).replaceAll("").contains("${");
    if (spliced || key.equals("toD") && address.text().contains("${")) {
      faults.add(
          address,
          key + ": would put a message's text into the SQL; write to: and bind it, :#${…}");
    }
  }

  private static void fixed(String key, Text uri, Faults faults) {
    String address = uri.text().replaceFirst("\\?.*", "");
    if (address.contains("${")) {
      String right = key.equals("to") ? "write toD:, or {{NAME}} for a setting" : "write {{NAME}}";
      faults.add(uri, key + ": is fixed and knows no ${…}; " + right);
    }
    Matcher brace = ONE_BRACE.matcher(address);
    if (brace.find() && ShippedSettings.defaults().containsKey(brace.group(1))) {
      faults.add(uri, brace.group() + " is text here; write {{" + brace.group(1) + "}}");
    }
  }

  /**
   * A sheet, a schema, a template or a script that a route is made of is a file of the operator's.
   * Camel would load one from the web by a client of its own, while it only checks the route: past
   * the guard of addresses, and without a limit (Camel's manual, "Loading resources").
   */
  void resources(Routes routes, Faults faults) {
    for (Text text : routes.texts()) {
      Matcher web = FROM_THE_WEB.matcher(texts.resolved(text.text()).strip());
      if (web.matches()) {
        faults.add(
            text,
            "is loaded from the web at each check and start; save it as a file, and write "
                + web.group(1).replace("//", "")
                + "file:/FOLDER/NAME");
      }
    }
  }

  /**
   * Camel's client refuses each message to a web address with a user and a password (RFC 3986,
   * 3.2.1), as HTTP deprecates them (RFC 9110, 4.2.4).
   */
  void users(Routes routes, Faults faults) {
    for (Endpoint endpoint : texts.endpoints(routes)) {
      String authority = endpoint.rest().replaceFirst("/.*", "");
      if (endpoint.isHttp() && authority.contains("@")) {
        faults.add(
            endpoint,
            "a user and a password in an address are not sent; write authMethod: Basic,"
                + " authUsername: and authPassword: below parameters: "
                + authority.replaceFirst(".*@", ""));
      }
    }
  }

  void unheeded(Routes routes, Faults faults) {
    texts.endpoints(routes).stream()
        .filter(Endpoint::isHttp)
        .flatMap(endpoint -> endpoint.options().entrySet().stream())
        .filter(option -> INSTEAD.containsKey(option.getKey()))
        .filter(option -> !isOff(option.getKey(), option.getValue().value()))
        .forEach(
            option ->
                faults.add(
                    option.getValue(),
                    option.getKey() + " is not heeded here; " + INSTEAD.get(option.getKey())));
  }

  private static boolean isOff(String option, String value) {
    return option.equals("followRedirects") && value.equalsIgnoreCase("false");
  }

  /** A route that runs and names a queue has one: the embedded broker starts with its setting. */
  void brokers(Routes routes, Faults faults) {
    boolean embedded = texts.resolved("{{queue.broker}}").strip().equals("embedded");
    boolean starts = Boolean.parseBoolean(texts.resolved("{{queue.enabled}}").strip());
    texts.running(routes).stream()
        .filter(endpoint -> embedded && !starts && endpoint.isScheme("jms"))
        .forEach(
            endpoint ->
                faults.add(
                    endpoint,
                    "jms: has no broker; set queue.enabled = true for the embedded one, or the"
                        + " address of yours as queue.broker"));
  }

  /**
   * The folder of a {@code file:} that runs can be made. One that is there and cannot be written
   * now is no fault of the configuration: the node says so, and goes on when it can be.
   */
  void folders(Routes routes, Faults faults) {
    texts.running(routes).stream()
        .filter(endpoint -> endpoint.isScheme("file"))
        .filter(endpoint -> !isRelative(endpoint, faults))
        .forEach(endpoint -> folder(endpoint, faults));
    routes.kamelets().stream()
        .flatMap(kamelet -> kamelet.route().stream())
        .flatMap(route -> texts.endpoints(route).stream())
        .filter(endpoint -> endpoint.isScheme("file"))
        .forEach(endpoint -> isRelative(endpoint, faults));
  }

  private static String folder(Endpoint endpoint) {
    return endpoint.uri().replaceFirst("^file:(//)?", "");
  }

  /** Such a folder is another one from each shell, and from a unit. */
  private static boolean isRelative(Endpoint endpoint, Faults faults) {
    String folder = folder(endpoint);
    boolean relative = folder.matches("[^/$\\\\{].*") && !Path.of(folder).isAbsolute();
    if (relative && !faults.has(endpoint)) {
      faults.add(
          endpoint,
          ("file:%1$s goes by the folder from which the node is started; write"
                  + " file:{{data.folder}}/%1$s, or a folder that begins with /")
              .formatted(folder));
    }
    return relative;
  }

  private static void folder(Endpoint endpoint, Faults faults) {
    String folder = folder(endpoint);
    if (endpoint.use() != Endpoint.Use.DYNAMIC && !folder.isEmpty() && !folder.contains("{{")) {
      trouble(Path.of(folder)).ifPresent(why -> faults.add(endpoint, why + ": " + folder));
    }
  }

  private static Optional<String> trouble(Path folder) {
    Path there = folder.toAbsolutePath().normalize();
    boolean missing = !Files.exists(there);
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    if (!Files.isDirectory(there)) {
      return Optional.of(
          missing ? "cannot be made, as " + there + " is a file" : "is a file, and no folder");
    }
    return missing && !Files.isWritable(there)
        ? Optional.of("cannot be made; let Chapar write to " + there)
        : Optional.empty();
  }
}
