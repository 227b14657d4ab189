package io.chapar.camel.trace;

import com.sun.net.httpserver.Filter;
import io.chapar.camel.trace.Traces.LastSpan;
import io.chapar.config.TracingSettings;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanLimits;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.camel.CamelContext;
import org.slf4j.LoggerFactory;

/**
 * Sends spans to a collector by OTLP over HTTP, a batch at a time. When the collector does not
 * answer they are dropped, and nothing waits for it.
 */
public final class Tracing implements AutoCloseable {
  private static final long SECONDS_TO_END = 5;
  private static final int LONGEST_ATTRIBUTE = 8_000;

  private final SdkTracerProvider provider;
  private final HttpSpans http;

  /**
   * @param node as spans name it
   */
  public Tracing(TracingSettings settings, String node) {
    ExporterLog.begin();
    AttributesBuilder names =
        Attributes.builder().put("service.name", "chapar").put("service.instance.id", node);
    settings.resource().forEach(names::put);
    provider =
        SdkTracerProvider.builder()
            .setResource(Resource.getDefault().merge(Resource.create(names.build())))
            .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(settings.share())))
            .addSpanProcessor(new LastSpan())
            .addSpanProcessor(
                BatchSpanProcessor.builder(new SemanticExporter(exporter(settings))).build())
            .setSpanLimits(
                SpanLimits.builder().setMaxAttributeValueLength(LONGEST_ATTRIBUTE).build())
            .build();
    http = new HttpSpans(provider.get("chapar"));
  }

  private static SpanExporter exporter(TracingSettings settings) {
    OtlpHttpSpanExporterBuilder exporter =
        OtlpHttpSpanExporter.builder()
            .setEndpoint(settings.endpoint())
            .setTimeout(settings.timeout());
    settings.headers().forEach(exporter::addHeader);
    return exporter.build();
  }

  /** Of the requests that the node sends to publishers, and of those to its API. */
  public HttpSpans http() {
    return http;
  }

  /** Before its routes are added. */
  public void addTo(CamelContext context) {
    context.getRegistry().bind("tracer", Tracer.class, provider.get("chapar"));
    context
        .getRegistry()
        .bind("pushes", Filter.class, HttpSpans.requests(() -> Optional.of(http), false));
    context
        .getRegistry()
        .bind(
            "propagators",
            ContextPropagators.class,
            ContextPropagators.create(W3CTraceContextPropagator.getInstance()));
    new SemanticTracer().init(context);
  }

  /** Sends what is left. */
  @Override
  public void close() {
    provider.shutdown().join(SECONDS_TO_END, TimeUnit.SECONDS);
  }

  /**
   * What OpenTelemetry says by java.util.logging goes into our log, a line each: it says at most a
   * few times a minute that spans cannot be sent.
   */
  private static final class ExporterLog extends Handler {
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(Tracing.class);

    /** Held, or it would be made anew without its handler. */
    private static final Logger THEIRS = Logger.getLogger("io.opentelemetry");

    private ExporterLog() {}

    static synchronized void begin() {
      if (THEIRS.getHandlers().length == 0) {
        THEIRS.setUseParentHandlers(false);
        THEIRS.addHandler(new ExporterLog());
      }
    }

    @Override
    public void publish(LogRecord said) {
      if (said.getLevel().intValue() >= Level.WARNING.intValue()) {
        LOG.warn("traces: {}", String.valueOf(said.getMessage()).lines().findFirst().orElse(""));
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
