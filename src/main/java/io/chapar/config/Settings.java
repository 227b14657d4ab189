package io.chapar.config;

import io.chapar.config.file.Home;
import io.chapar.config.file.PropertiesFile;
import io.chapar.fetch.FetchSettings;
import io.chapar.ledger.database.LedgerSettings;
import io.chapar.web.ShownAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The settings of {@code application.properties}, read and judged.
 *
 * @param rss the folder of the feed of reports
 * @param fetch for feeds and pages
 * @param bytesAtOnce of large bodies that are in work
 * @param http for the {@code http:} endpoints of routes, whose addresses the operator chose
 * @param readingCpu that the reading of one item may take
 * @param keep how long what is done with is remembered
 * @param check how often the ledger's file is looked over
 * @param routeStart that the start of a route may take
 * @param alarms when one is raised
 * @param alarmWebhook that is told of them
 * @param schema the address of the record's schema, as CloudEvents name it
 * @param records the address below which receivers find records; empty where there is none
 * @param tracing null when nothing is traced
 */
public record Settings(
    Path feeds,
    Path inbox,
    Path archive,
    Path rss,
    Path data,
    FetchSettings fetch,
    int bytesAtOnce,
    FetchSettings http,
    RobotsTxt robots,
    Duration readingCpu,
    LedgerSettings ledger,
    Duration keep,
    Duration check,
    Duration routeStart,
    AlarmSettings alarms,
    Webhook webhook,
    Webhook alarmWebhook,
    String schema,
    String records,
    Queue queue,
    WebSubSettings webSub,
    AdminSettings admin,
    LogFormat log,
    @Nullable TracingSettings tracing) {

  private static final Pattern HOST = Pattern.compile("^https?://(\\[[^]]+]|[^/:?#]+)");

  /**
   * @param ignored hosts whose robots.txt is not obeyed
   * @param longestCrawlDelay up to which Crawl-delay is honoured
   */
  public record RobotsTxt(Set<String> ignored, Duration longestCrawlDelay) {}

  /** Its secrets are read by the step that signs, at each delivery. */
  public record Webhook(boolean enabled, String url) {

    @Override
    public String toString() {
      return "Webhook[enabled=" + enabled + ", url=" + ShownAddress.of(url) + "]";
    }
  }

  /**
   * @param broker {@code embedded} or the address of one
   * @param form of the addresses of queues: {@code name} or {@code rabbitmq}
   * @param port of the embedded broker on the loopback; 0 is nowhere
   */
  public record Queue(
      boolean enabled,
      String broker,
      String form,
      String name,
      String user,
      String password,
      int port) {
    /** Names queues as RabbitMQ does. */
    public boolean isRabbit() {
      return form.equals("rabbitmq");
    }

    public boolean isEmbedded() {
      return broker.equals("embedded");
    }

    @Override
    public String toString() {
      return "Queue[enabled=" + enabled + ", broker=" + shownBroker() + ", name=" + name + "]";
    }

    private String shownBroker() {
      return isEmbedded() ? broker : ShownAddress.of(broker);
    }
  }

  /**
   * @param resolve a setting's name to its value, with references in it resolved
   * @throws io.chapar.config.file.InvalidConfiguration with all faults
   */
  public static Settings read(Home home, Function<String, String> resolve) {
    Values values = new Values(home, resolve);
    Settings settings = read(values, home);
    PropertiesFile.judge(home, values.faults());
    return settings;
  }

  private static Settings read(Values values, Home home) {
    values.number("feeds.concurrent", 1, 1000);
    values.number("articles.concurrent", 1, 1000);
    Folders.judge(values, home);
    RouteSettings.Mail.judge(values, "alarm-mail");
    RouteSettings.Newsletter.judge(values);
    WebhookSettings.judgeOrigin(values, "webhook.origin");
    judgePorts(values);
    AdminSettings admin = AdminSettings.of(values);
    return new Settings(
        values.path("feeds.file"),
        values.path("inbox.folder"),
        values.path("archive.folder"),
        RouteSettings.Rss.folder(values),
        values.path("data.folder"),
        fetch(values, values.hostsAndBlocks("fetch.private-hosts"), 4),
        bytesAtOnce(values),
        fetch(values, chosen(values), Integer.MAX_VALUE),
        new RobotsTxt(
            values.hosts("fetch.robots-ignored"), values.duration("fetch.longest-crawl-delay")),
        values.duration("reading.cpu", "100ms", "1h"),
        ledger(values, home),
        values.duration("ledger.keep", "1d", "36500d"),
        values.duration("ledger.check", "1s", "365d"),
        values.duration("routes.start", "1s", "1h"),
        AlarmSettings.of(values),
        WebhookSettings.of(values, "webhook"),
        WebhookSettings.of(values, "alarm-webhook"),
        schema(values, admin),
        records(values, admin),
        queue(values),
        WebSubSettings.of(values),
        admin,
        LogFormat.of(values),
        TracingSettings.of(values));
  }

  /**
   * @param perHost connections at the most; how many messages a route sends at once, it says itself
   */
  private static FetchSettings fetch(Values values, Set<String> privateHosts, int perHost) {
    int connections = values.number("fetch.max-connections", 1, 10_000);
    return new FetchSettings(
        "Chapar/0.1 (+" + contact(values) + ")",
        values.duration("fetch.connect-timeout", "1ms", "1h"),
        values.duration("fetch.response-timeout", "1ms", "1h"),
        values.duration("fetch.total-timeout", "1ms", "1h"),
        values.bytes("fetch.max-bytes"),
        connections,
        Math.min(perHost, connections),
        privateHosts);
  }

  private static int bytesAtOnce(Values values) {
    int bytes = values.bytes("fetch.max-bytes-at-once");
    if (bytes < values.bytes("fetch.max-bytes")) {
      values.fault("fetch.max-bytes-at-once", "is less than fetch.max-bytes; no body would fit");
    }
    return bytes;
  }

  /** The hosts that operators may send to although their addresses are private. */
  private static Set<String> chosen(Values values) {
    Set<String> hosts = new HashSet<>(values.hostsAndBlocks("http.private-hosts"));
    for (String setting : List.of("webhook.url", "alarm-webhook.url")) {
      Matcher host = HOST.matcher(values.text(setting));
      if (host.find()) {
        hosts.add(host.group(1));
      }
    }
    return hosts;
  }

  /** RFC 2142 gives every mail host a postmaster. */
  private static String contact(Values values) {
    String contact = values.text("fetch.contact");
    if (contact.isEmpty()) {
      return "postmaster@" + machine();
    }
    if (!contact.contains("@") && !contact.contains("://") || !contact.matches("[!-~]{3,200}")) {
      values.fault(
          "fetch.contact", "is \"" + contact + "\"; it is a web address or a mail address");
      return "postmaster@" + machine();
    }
    return contact;
  }

  /** Its name in the network. */
  public static String machine() {
    try {
      return InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9.-]", "");
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  static LedgerSettings ledger(Values values, Home home) {
    String url = values.text("ledger.url");
    String sqlite = "jdbc:sqlite:";
    if (url.matches("jdbc:sqlite:[^:\\s].*")) {
      url = sqlite + home.resolve(url.substring(sqlite.length()));
    } else if (!url.matches("jdbc:postgresql:(//[^/@\\s]+/)?[^/:\\s]\\S*")) {
      values.fault(
          "ledger.url",
          "is \""
              + ShownAddress.of(url)
              + "\"; it is jdbc:sqlite:FILE or jdbc:postgresql://HOST/NAME");
    } else if (url.contains("preferQueryMode=simple")) {
      values.fault(
          "ledger.url", "has preferQueryMode=simple, by which a text may run as SQL; leave it out");
    }
    Duration lease = values.duration("ledger.lease");
    if (lease.compareTo(values.duration("fetch.total-timeout").multipliedBy(2)) <= 0) {
      values.fault(
          "ledger.lease", "is not longer than twice fetch.total-timeout; work would be lost");
    }
    return new LedgerSettings(
        url,
        values.optional("ledger.user"),
        values.optional("ledger.password"),
        "command-line",
        lease,
        values.duration("fetch.host-delay"),
        values.durations("articles.retry"),
        values.durations("articles.revisit"),
        values.flag("alarms.hold"));
  }

  /** Unset, a place that a receiver on this machine can read. */
  private static String schema(Values values, AdminSettings admin) {
    String schema = values.text("record.schema");
    if (schema.isEmpty()) {
      return admin.schema();
    }
    if (!schema.matches("(https?://|urn:)[!-~]{1,500}")) {
      values.fault(
          "record.schema",
          "is \"" + schema + "\"; it is the web address of the record's schema, or a urn:");
    }
    return schema;
  }

  /** Unset, the API of this node. */
  private static String records(Values values, AdminSettings admin) {
    String address = values.text("record.address");
    if (!address.isEmpty() && !(Values.isWebAddress(address) && address.matches("[^?#]{1,500}"))) {
      values.fault(
          "record.address",
          "is \""
              + ShownAddress.of(address)
              + "\"; it is an address such as https://chapar.example");
    }
    String records = address.isEmpty() ? admin.records() : admin.records(address);
    for (String claimCheck : List.of("webhook.claim-check", "queue.claim-check")) {
      if (values.hasBytes(claimCheck) && records.isEmpty()) {
        values.fault(claimCheck, "needs the API, which admin.port = 0 has off; set record.address");
      }
    }
    return records;
  }

  private static Queue queue(Values values) {
    Queue queue =
        new Queue(
            values.flag("queue.enabled"),
            values.text("queue.broker"),
            values.text("queue.address-form"),
            values.required("queue.name", "name the queue that messages go to"),
            values.text("queue.user"),
            values.text("queue.password"),
            values.number("queue.port", 0, 65535));
    if (!queue.isEmbedded() && !queue.broker().matches("(tcp|ssl|amqps?)://[^\\s]+")) {
      values.fault(
          "queue.broker",
          "is \""
              + queue.shownBroker()
              + "\"; it is embedded, tcp://HOST:PORT or amqp://HOST:PORT");
    }
    if (!queue.form().matches("name|rabbitmq")) {
      values.fault("queue.address-form", "is \"" + queue.form() + "\"; it is name or rabbitmq");
    } else if (queue.isRabbit() && !queue.broker().startsWith("amqp")) {
      values.fault("queue.address-form", "is rabbitmq, but queue.broker is no amqp: address");
    }
    return queue;
  }

  /** No two of the ports that the node opens are one. */
  private static void judgePorts(Values values) {
    Map<Integer, String> taken = new HashMap<>();
    if (values.flag("websub.enabled")) {
      judgePort(values, "websub.port", 1, taken);
    }
    values.number("ingest.port", 1, 65535);
    if (values.flag("ingest.enabled")) {
      judgePort(values, "ingest.port", 1, taken);
    }
    if (values.flag("queue.enabled")) {
      judgePort(values, "queue.port", 0, taken);
    }
    judgePort(values, "admin.port", 0, taken);
  }

  private static void judgePort(
      Values values, String setting, int least, Map<Integer, String> taken) {
    int port = values.number(setting, least, 65535);
    String other = port == 0 ? null : taken.putIfAbsent(port, setting);
    if (other != null) {
      values.fault(setting, "is also " + other + "; give each its own, or 0");
    }
  }
}
