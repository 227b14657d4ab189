package io.chapar.camel.ingest;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.chapar.article.FeedItem;
import io.chapar.article.FetchedPage;
import io.chapar.article.Origin;
import io.chapar.article.PermanentFailure;
import io.chapar.camel.trouble.LimitedLog;
import io.chapar.camel.websub.PushConsumer;
import io.chapar.camel.websub.WebSub.Deafness;
import io.chapar.deliver.SigningSecrets;
import io.chapar.deliver.WebhookSecret;
import io.chapar.deliver.WebhookVerifier;
import io.chapar.fetch.FetchSettings;
import io.chapar.fetch.body.ByteBudget;
import io.chapar.fetch.body.ByteBudget.TooLarge;
import io.chapar.text.Digest;
import io.chapar.text.SingleLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultEndpoint;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** The component {@code ingest:}. What stands behind it names the feed of what is pushed. */
public final class Ingest extends DefaultComponent {
  private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");
  private static final int DEFAULT_PORT = 8089;

  private final FetchSettings bounds;
  private final ByteBudget budget;
  private final Deafness deafness;
  private final LimitedLog log;
  private final Clock clock;

  /**
   * @param bounds of one document
   * @param budget of all bodies that are in work
   */
  public Ingest(
      CamelContext context,
      FetchSettings bounds,
      ByteBudget budget,
      Deafness deafness,
      LimitedLog log) {
    super(context);
    this.bounds = bounds;
    this.budget = budget;
    this.deafness = deafness;
    this.log = log;
    this.clock = Clock.systemUTC();
  }

  @Override
  protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters)
      throws Exception {
    if (!NAME.matcher(remaining).matches()) {
      throw new IllegalArgumentException(
          "ingest:"
              + remaining
              + " is no name of a feed: small letters, digits, dots, hyphens and underscores");
    }
    Documents documents = new Documents(uri, remaining);
    setProperties(documents, parameters);
    documents.names();
    return documents;
  }

  /** What one sender pushes. */
  public final class Documents extends DefaultEndpoint {
    private final String name;
    private int port = DEFAULT_PORT;
    private String secrets = "";

    private Documents(String uri, String name) {
      super(uri, Ingest.this);
      this.name = name;
    }

    /** On 127.0.0.1. */
    public void setPort(int port) {
      this.port = port;
    }

    /** The names of what verifies its signatures, with commas between. */
    public void setSecrets(String secrets) {
      this.secrets = secrets;
    }

    private List<String> names() {
      if (secrets.isBlank()) {
        throw new IllegalArgumentException(
            "from: ingest:"
                + name
                + " needs the parameter secrets, such as secretfile:"
                + name
                + " for config/secrets/"
                + name);
      }
      return SigningSecrets.names(secrets);
    }

    @Override
    public Producer createProducer() {
      throw new IllegalArgumentException("ingest:" + name + " can only be read from");
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
      PushConsumer consumer =
          new PushConsumer(
              this,
              processor,
              port,
              route -> new Reception(route, this),
              deafness,
              new PushConsumer.Words(
                  "documents for " + name + " are taken",
                  "no document for "
                      + name
                      + " is taken yet; free it, or name another in the route"));
      configureConsumer(consumer);
      return consumer;
    }

    /** Read at each request, so that a new one needs no restart. */
    private List<WebhookSecret> secrets() {
      List<WebhookSecret> all = new ArrayList<>();
      for (String named : names()) {
        all.addAll(
            SigningSecrets.verifying(
                named, key -> getCamelContext().resolvePropertyPlaceholders("{{" + key + "}}")));
      }
      return all;
    }
  }

  /** A request that is not taken. */
  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    Refused(int status, String why) {
      super(why);
      this.status = status;
    }
  }

  /** What senders are answered. */
  private final class Reception implements HttpHandler {
    private static final int TAKEN = 204;
    private static final int UNSIGNED = 401;
    private static final int UNKNOWN = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int TOO_LARGE = 413;
    private static final int OTHER_TYPE = 415;
    private static final int BROKEN = 422;
    private static final int LATER = 503;
    private static final int LONGEST_ID = 256;
    private static final int MOST_IDS = 10_000;
    private static final int MOST_UNREAD = 1_000_000;

    private final PushConsumer route;
    private final Documents documents;

    /** The last that were taken; a repeat that is older is known by its document. */
    private final Map<String, Boolean> taken =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST_IDS;
          }
        };

    Reception(PushConsumer route, Documents documents) {
      this.route = route;
      this.documents = documents;
    }

    @Override
    public void handle(HttpExchange http) throws IOException {
      try (http) {
        answer(http);
      }
    }

    private void answer(HttpExchange http) throws IOException {
      try (ByteBudget.Hold large = budget.hold()) {
        take(http);
        http.sendResponseHeaders(TAKEN, -1);
      } catch (Refused e) {
        refuse(http, e);
        rest(http);
      }
    }

    /** Who still sends sees the answer only once it has sent. */
    private void rest(HttpExchange http) {
      Future<?> end = route.ending(http, bounds.totalTimeout());
      try {
        http.getRequestBody().readNBytes(MOST_UNREAD);
      } catch (IOException e) {
        // it has gone
      } finally {
        end.cancel(false);
      }
    }

    private void refuse(HttpExchange http, Refused refused) throws IOException {
      String why = SingleLine.of(refused.getMessage());
      log.say(
          LOG,
          Level.WARN,
          "documents for " + documents.name,
          "a document for " + documents.name + " is not taken",
          refused.status + " " + why);
      byte[] line = (why + "\n").getBytes(StandardCharsets.UTF_8);
      Headers headers = http.getResponseHeaders();
      headers.set("Content-Type", "text/plain; charset=utf-8");
      if (refused.status == LATER) {
        headers.set("Retry-After", "30");
      }
      if (refused.status == NOT_ALLOWED) {
        headers.set("Allow", "POST");
      }
      http.sendResponseHeaders(refused.status, line.length);
      http.getResponseBody().write(line);
    }

    private void take(HttpExchange http) throws Refused {
      if (!http.getRequestURI().getPath().equals("/" + documents.name)) {
        throw new Refused(UNKNOWN, "documents go to /" + documents.name);
      }
      if (!http.getRequestMethod().equals("POST")) {
        throw new Refused(NOT_ALLOWED, "documents come by POST");
      }
      Headers headers = http.getRequestHeaders();
      String type = type(headers);
      String id = id(headers);
      byte[] body = body(http);
      verify(headers, id, body);
      if (!isTaken(id)) {
        send(page(id, type, body));
        remember(id);
      }
    }

    private static String type(Headers headers) throws Refused {
      String type = String.valueOf(headers.getFirst("Content-Type")).toLowerCase(Locale.ROOT);
      String media = type.replaceFirst(";.*", "").strip();
      String coding = headers.getFirst("Content-Encoding");
      boolean json = media.matches("application/(?:[a-z0-9.+-]+\\+)?json");
      boolean xml = media.matches("text/xml|application/(?:[a-z0-9.+-]+\\+)?xml");
      if (!(json || xml) || media.contains("xhtml")) {
        throw new Refused(
            OTHER_TYPE,
            "content type is " + media + "; ninjs, NewsML-G2 and records are JSON or XML");
      }
      if (coding != null && !coding.equalsIgnoreCase("identity")) {
        throw new Refused(
            OTHER_TYPE, "content coding is " + coding + "; documents come as they are");
      }
      return json ? "application/json" : "application/xml";
    }

    private static String id(Headers headers) throws Refused {
      String id = headers.getFirst("webhook-id");
      if (id == null || id.isBlank() || id.length() > LONGEST_ID) {
        throw new Refused(UNSIGNED, "document has no webhook-id of 1 to 256 characters");
      }
      return id;
    }

    private byte[] body(HttpExchange http) throws Refused {
      refuseLarge(http.getRequestHeaders().getFirst("Content-Length"));
      try {
        return route.body(http, budget, bounds);
      } catch (TooLarge e) {
        throw tooLarge();
      } catch (IOException e) {
        throw new Refused(LATER, "document cannot be read: " + e.getMessage());
      }
    }

    /** Before it is read. */
    private void refuseLarge(@Nullable String announced) throws Refused {
      boolean number = announced != null && announced.matches("[0-9]{1,18}");
      if (number && Long.parseLong(announced) > bounds.maxBytes()) {
        throw tooLarge();
      }
    }

    private Refused tooLarge() {
      return new Refused(TOO_LARGE, "document is larger than " + bounds.maxBytes() + " bytes");
    }

    private void verify(Headers headers, String id, byte[] body) throws Refused {
      WebhookVerifier verifier = new WebhookVerifier(known(), clock);
      if (!verifier.verify(
          id, headers.getFirst("webhook-timestamp"), headers.getFirst("webhook-signature"), body)) {
        throw new Refused(
            UNSIGNED, "signature is not of this document, secret and minute (Standard Webhooks)");
      }
    }

    private List<WebhookSecret> known() throws Refused {
      try {
        List<WebhookSecret> secrets = documents.secrets();
        if (!secrets.isEmpty()) {
          return secrets;
        }
        throw new Refused(LATER, "no secret is set: " + documents.secrets + " is empty");
      } catch (IllegalArgumentException e) {
        throw new Refused(LATER, "no secret is set: " + e.getMessage());
      }
    }

    private boolean isTaken(String id) {
      synchronized (taken) {
        return taken.containsKey(id);
      }
    }

    private void remember(String id) {
      synchronized (taken) {
        taken.put(id, true);
      }
    }

    private FetchedPage page(String id, String type, byte[] body) {
      String name = documents.name;
      Origin origin = new Origin(name, null, null, clock.instant(), Digest.of(body));
      FeedItem item = FeedItem.of(name, name + ":" + SingleLine.of(id));
      return new FetchedPage(origin, item, type, body);
    }

    private void send(FetchedPage page) throws Refused {
      Throwable failure = route.send(page);
      if (failure != null) {
        boolean permanent = failure instanceof PermanentFailure;
        throw new Refused(permanent ? BROKEN : LATER, String.valueOf(failure.getMessage()));
      }
    }
  }
}
