package io.chapar.camel;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.camel.broker.ContentTypes;
import io.chapar.camel.file.DurableFiles;
import io.chapar.camel.file.LineFiles;
import io.chapar.camel.file.MarkdownFiles;
import io.chapar.camel.ingest.Ingest;
import io.chapar.camel.ledger.LedgerComponent;
import io.chapar.camel.ledger.SentOrFiltered;
import io.chapar.camel.ledger.UnheardFailures;
import io.chapar.camel.mail.MailboxComponent;
import io.chapar.camel.rss.Rss;
import io.chapar.camel.step.MqttEvent;
import io.chapar.camel.step.ReadingBound;
import io.chapar.camel.step.StepTimes;
import io.chapar.camel.trace.Traces;
import io.chapar.camel.trouble.HealthIssues;
import io.chapar.camel.trouble.LimitedLog;
import io.chapar.camel.trouble.QuietExceptionHandler;
import io.chapar.camel.websub.WebSub;
import io.chapar.config.file.Home;
import io.chapar.fetch.FeedFetcher;
import io.chapar.fetch.FetchSettings;
import io.chapar.fetch.HttpClients;
import io.chapar.fetch.body.ByteBudget;
import io.chapar.json.RecordModule;
import io.chapar.ledger.Ledger;
import io.chapar.metrics.Metrics;
import jakarta.jms.ConnectionFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.component.jackson.JacksonDataFormat;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.component.jms.JmsHeaderFilterStrategy;
import org.apache.camel.component.kamelet.KameletComponent;
import org.apache.camel.model.errorhandler.DefaultErrorHandlerDefinition;
import org.apache.camel.spi.CamelLogger;
import org.apache.camel.spi.DataFormatCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jms.support.destination.DestinationResolver;

/** The components as Chapar sets them, for a node and for the check of its routes. */
public final class Components {
  private final CamelContext context;

  public Components(CamelContext context) {
    this.context = context;
  }

  void ledger(
      Supplier<Ledger> ledger,
      ByteBudget budget,
      HealthIssues troubles,
      Metrics metrics,
      Traces traces) {
    context.addComponent(
        "ledger", new LedgerComponent(context, ledger, budget, troubles, metrics, traces));
    context.getCamelContextExtension().addInterceptStrategy(new SentOrFiltered());
  }

  /**
   * Endpoints {@code file:}, {@code ndjson:} and {@code markdown:}: what is through has been
   * synced.
   */
  void files() {
    context.addComponent("file", new DurableFiles(context));
    context.addComponent("ndjson", new LineFiles(context));
    context.addComponent("markdown", new MarkdownFiles(context));
  }

  /** Those of the home folder alone, whose path Camel decodes. */
  void kamelets(Home home) {
    String folder = home.routes().resolve("kamelets").toString();
    context
        .getComponent("kamelet", KameletComponent.class)
        .setLocation("file:" + folder.replace("%", "%25").replace("+", "%2B"));
  }

  /**
   * Endpoints {@code websub:}.
   *
   * @param bounds of one push
   */
  void webSub(
      Supplier<Ledger> ledger,
      int port,
      FetchSettings bounds,
      ByteBudget budget,
      HealthIssues troubles) {
    WebSub.Deafness deafness =
        why ->
            why.ifPresentOrElse(
                reason -> troubles.has("websub", reason), () -> troubles.over("websub"));
    context.addComponent(
        "websub",
        new WebSub(
            context, () -> ledger.get().hubs(), port, bounds, budget, deafness, troubles.log()));
  }

  /**
   * Endpoints {@code ingest:}.
   *
   * @param bounds of one document
   */
  void ingest(FetchSettings bounds, ByteBudget budget, HealthIssues troubles) {
    WebSub.Deafness deafness =
        why ->
            why.ifPresentOrElse(
                reason -> troubles.has("ingest", reason), () -> troubles.over("ingest"));
    context.addComponent("ingest", new Ingest(context, bounds, budget, deafness, troubles.log()));
  }

  /** Times the steps of all routes that are added from now on. */
  void timed(Metrics metrics) {
    context.getCamelContextExtension().addInterceptStrategy(new StepTimes(metrics));
  }

  /** Bounds the processor time of the steps of all routes that are added from now on. */
  void bounded(Duration most) {
    context.getCamelContextExtension().addInterceptStrategy(new ReadingBound(most));
  }

  void rss(FeedFetcher fetcher, Supplier<Ledger> ledger, ByteBudget budget) {
    Rss.addTo(context, fetcher, ledger, budget);
  }

  /** Endpoints {@code http:} and {@code https:}: the same bounds as our own fetches. */
  void http(HttpClients clients) {
    for (String scheme : new String[] {"http", "https"}) {
      context.addComponent(scheme, new GuardedHttp(context, clients));
    }
  }

  /** {@code marshal: json} of a report version gives its record, as {@code file-report} does. */
  void json() {
    context
        .getRegistry()
        .bind(
            "record-json",
            DataFormatCustomizer.forType(
                JacksonDataFormat.class,
                format ->
                    format.setObjectMapper(new ObjectMapper().registerModule(new RecordModule()))));
  }

  /**
   * Endpoints {@code jms:}. The header filter is the cure of CVE-2026-40453; and a media type,
   * which JMS could only carry under a mangled name, is a property of AMQP.
   */
  void jms(ConnectionFactory connections) {
    JmsHeaderFilterStrategy filter = new JmsHeaderFilterStrategy();
    filter.setLowerCase(true);
    filter.getOutFilter().add(Exchange.CONTENT_TYPE.toLowerCase(Locale.ROOT));
    JmsComponent jms = new JmsComponent();
    jms.setCamelContext(context);
    jms.setConnectionFactory(connections);
    jms.setHeaderFilterStrategy(filter);
    jms.setMessageCreatedStrategy(new ContentTypes());
    context.addComponent("jms", jms);
    context.getCamelContextExtension().registerEndpointCallback(new JmsGuard());
  }

  /** How {@code jms:} addresses the queues that routes name. */
  void queueAddresses(DestinationResolver addresses) {
    context.getComponent("jms", JmsComponent.class).setDestinationResolver(addresses);
  }

  /** Endpoints {@code smtp:} and {@code smtps:}, {@code imap:} and {@code imaps:}. */
  void mail() {
    context.addComponent("imaps", new MailboxComponent(context));
    context.getCamelContextExtension().registerEndpointCallback(new GuardedMail());
  }

  /** What {@code paho-mqtt5:} takes, where operators have added it. */
  public void mqtt() {
    String client = "org.eclipse.paho.mqttv5.common.packet.MqttProperties";
    if (context.getClassResolver().resolveClass(client) != null) {
      MqttEvent.addTo(context);
    }
  }

  /**
   * The consumers of the ledger say what failed, in one line; Camel need not say it again. By its
   * log: where nothing is redelivered, Camel overlooks {@code logExhausted}.
   */
  void quiet(LimitedLog log) {
    DefaultErrorHandlerDefinition handler = new DefaultErrorHandlerDefinition();
    handler.setLoggerBean(new FailureLog());
    context.getCamelContextExtension().setErrorHandlerFactory(handler);
    context.getRegistry().bind("one-line", new QuietExceptionHandler(log));
    context.getManagementStrategy().addEventNotifier(new UnheardFailures(log));
  }

  /**
   * What Camel logs of an exchange that failed, where it would write its history and a stack trace.
   * The consumers of the ledger have said it already, with what becomes of it; the trace is there
   * at DEBUG.
   */
  private static final class FailureLog extends CamelLogger {
    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);

    public FailureLog() {
      super(LOG, LoggingLevel.DEBUG);
    }

    @Override
    public void log(String message, Throwable exception, LoggingLevel level) {
      LOG.debug("{}", message, exception);
    }

    @Override
    public void log(String message, LoggingLevel level) {
      LOG.debug("{}", message);
    }
  }
}
