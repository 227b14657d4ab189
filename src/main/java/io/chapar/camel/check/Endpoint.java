package io.chapar.camel.check;

import io.chapar.article.Feed;
import io.chapar.article.FeedItem;
import io.chapar.article.FeedReading;
import io.chapar.article.HubRequest;
import io.chapar.article.Report;
import io.chapar.article.ReportVersion;
import io.chapar.camel.check.Faults.Place;
import io.chapar.camel.check.Routes.Tree;
import io.chapar.config.file.YamlFile.Entry;
import io.chapar.config.file.YamlFile.Part;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.util.URISupport;

/**
 * An endpoint as a route writes it.
 *
 * @param uri without its query
 * @param options of the query and of {@code parameters:}
 */
record Endpoint(String file, int line, Use use, String uri, Map<String, Option> options)
    implements Place {
  private static final Set<String> KEYS =
      Set.of("from", "to", "toD", "wireTap", "poll", "deadLetterUri");

  private static final Set<String> ONE = Set.of("enrich", "pollEnrich");
  private static final Set<String> EXPRESSIONS =
      Set.of("enrich", "pollEnrich", "recipientList", "routingSlip");
  private static final String THROWS = "throwExceptionOnFailure";
  private static final String RANGE = "okStatusCodeRange";
  private static final Pattern LENIENT =
      Pattern.compile("[?&](" + THROWS + "|" + RANGE + ")=([^&\\s]{0,200})");
  private static final Pattern STATUS = Pattern.compile("\\d{1,9}");

  private static final Set<String> READ = Set.of("from", "poll", "pollEnrich");

  /** Which end of a route it is; a dynamic one is known only when a message comes. */
  enum Use {
    FROM,
    TO,
    DYNAMIC
  }

  /** An option, as it is written. */
  record Option(String file, int line, String value) implements Place {}

  static List<Endpoint> in(Tree tree) {
    return tree.fields().stream().flatMap(Endpoint::all).toList();
  }

  /** Those that an entry such as {@code to:} or {@code recipientList:} writes. */
  static Stream<Endpoint> all(Step entry) {
    return Stream.concat(of(entry).stream(), written(entry));
  }

  /** Those of a step that has them from an expression, as far as it is none. */
  private static Stream<Endpoint> written(Step step) {
    return EXPRESSIONS.contains(step.name())
        ? step.expressions("constant", "simple")
            .filter(part -> part.text().filter(text -> !text.contains("${")).isPresent())
            .flatMap(part -> written(step, part))
        : Stream.of();
  }

  private static Stream<Endpoint> written(Step step, Part part) {
    String text = part.text().orElse("");
    String delimiter = step.field("delimiter").or(() -> step.field("uriDelimiter")).orElse(",");
    return uris(step.name(), text, delimiter).stream()
        .map(String::strip)
        .filter(uri -> !uri.isEmpty())
        .map(uri -> of(step.file(), part.line(), use(step.name(), uri), uri, part));
  }

  /** Those of a list, where neither a setting nor a bracket may hold what parts them. */
  private static List<String> uris(String key, String text, String delimiter) {
    if (ONE.contains(key)) {
      return List.of(text);
    }
    boolean plain = !text.contains("{{") && text.indexOf('(') < 0;
    return plain ? List.of(text.split(Pattern.quote(delimiter))) : List.of();
  }

  /** The endpoint that an entry such as {@code to:} writes. */
  static Optional<Endpoint> of(Step entry) {
    if (!KEYS.contains(entry.name())) {
      return Optional.empty();
    }
    Part value = entry.value();
    Part uri = value.isMap() ? value.get("uri").orElse(value) : value;
    return uri.text()
        .map(text -> of(entry.file(), uri.line(), use(entry.name(), text), text, value));
  }

  private static Use use(String key, String uri) {
    if (uri.contains("${")) {
      return Use.DYNAMIC;
    }
    return READ.contains(key) ? Use.FROM : Use.TO;
  }

  private static Endpoint of(String file, int line, Use use, String text, Part part) {
    int query = text.contains("{{?") ? -1 : query(text, 0);
    Map<String, Option> options = new LinkedHashMap<>();
    if (query >= 0) {
      query(text.substring(query + 1)).forEach((k, v) -> options.put(k, new Option(file, line, v)));
    }
    for (Entry entry : part.get("parameters").map(Part::entries).orElse(List.of())) {
      String value = entry.value().text().orElse("");
      options.put(entry.key(), new Option(file, entry.line(), value));
    }
    return new Endpoint(file, line, use, query < 0 ? text : text.substring(0, query), options);
  }

  /** Where the query begins; what asks whether something is there in an expression begins none. */
  private static int query(String text, int from) {
    int query = text.indexOf('?', from);
    int expression = text.indexOf("${", from);
    if (query < 0 || expression < 0 || query < expression) {
      return query;
    }
    int end = text.indexOf('}', expression);
    return end < 0 ? -1 : query(text, end);
  }

  private static Map<String, String> query(String query) {
    Map<String, String> options = new LinkedHashMap<>();
    try {
      URISupport.parseQuery(query).forEach((key, value) -> options.put(key, String.valueOf(value)));
    } catch (URISyntaxException e) {
      return Map.of();
    }
    return options;
  }

  /** The same with its placeholders resolved where they can be. */
  Endpoint resolved(Texts texts) {
    Map<String, Option> resolved = new LinkedHashMap<>();
    options.forEach(
        (key, option) ->
            resolved.put(key, new Option(file, option.line(), texts.resolved(option.value()))));
    return new Endpoint(file, line, use, texts.resolved(uri), resolved);
  }

  /** Before the first colon; empty when there is none, or when a placeholder hides it. */
  Optional<String> scheme() {
    int colon = uri.indexOf(':');
    return Stream.of(colon < 0 ? "" : uri.substring(0, colon))
        .filter(scheme -> scheme.matches("[A-Za-z][A-Za-z0-9+.-]*"))
        .findFirst();
  }

  /** After the scheme, without leading slashes. */
  String rest() {
    return uri.substring(uri.indexOf(':') + 1).replaceFirst("^/{1,3}", "");
  }

  boolean isScheme(String scheme) {
    return scheme().filter(scheme::equals).isPresent();
  }

  Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name)).map(Option::value);
  }

  /** Where an option is written; the endpoint itself when it is not. */
  Place at(String name) {
    Option option = options.get(name);
    return option == null ? this : option;
  }

  boolean isHttp() {
    return isScheme("http") || isScheme("https");
  }

  /** The name of the kamelet to which it leads. */
  String kamelet() {
    return rest().replaceFirst("/.*", "");
  }

  /** Inside a kamelet, where its user's route goes on. */
  boolean isEndOfKamelet() {
    return isScheme("kamelet") && Set.of("source", "sink").contains(kamelet());
  }

  /** The option by which an answer that is no success ends no exchange; empty when none does so. */
  Optional<String> lenient() {
    return Stream.of(THROWS, RANGE)
        .filter(name -> option(name).filter(value -> isLenient(name, value)).isPresent())
        .findFirst();
  }

  /** The same of the addresses that are written in a text. */
  static Stream<String> lenient(String text) {
    return LENIENT
        .matcher(text)
        .results()
        .filter(option -> isLenient(option.group(1), option.group(2)))
        .map(option -> option.group(1));
  }

  private static boolean isLenient(String name, String value) {
    return name.equals(THROWS) ? value.equalsIgnoreCase("false") : holdsFailures(value);
  }

  /** Such as {@code 200-204,404}: only what begins with 2 is a success. */
  private static boolean holdsFailures(String range) {
    return STATUS.matcher(range).results().anyMatch(status -> isFailure(status.group()));
  }

  private static boolean isFailure(String status) {
    return Integer.parseInt(status) / 100 != 2;
  }

  /** What the {@code ledger:} endpoints give to routes and take from them. */
  enum LedgerTable {
    FEEDS(Feed.class),
    HUBS(HubRequest.class),
    ITEMS(FeedItem.class, FeedReading.class, FeedItem.class),
    REPORTS(ReportVersion.class, Report.class),
    ALARMS(ReportVersion.class);

    private final Class<?> gives;
    private final List<Class<?>> takes;

    LedgerTable(Class<?> gives, Class<?>... takes) {
      this.gives = gives;
      this.takes = List.of(takes);
    }

    /** Empty for another endpoint, and for a table that does not exist. */
    static Optional<LedgerTable> of(Endpoint endpoint) {
      return Arrays.stream(values())
          .filter(table -> endpoint.isScheme("ledger") && table.word().equals(endpoint.rest()))
          .findFirst();
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    Class<?> gives() {
      return gives;
    }

    /** Empty where nothing can be sent. */
    List<Class<?>> takes() {
      return takes;
    }

    /** A record counts as done when its exchange has ended well. */
    boolean counts() {
      return this != HUBS;
    }

    /** Each subscriber gets all of it. */
    boolean isDelivered() {
      return this == REPORTS || this == ALARMS;
    }
  }
}
