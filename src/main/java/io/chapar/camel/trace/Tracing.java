package io.chapar.camel.trace;

import io.chapar.camel.trace.Traces.LastSpan;
import io.chapar.config.TracingSettings;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.camel.CamelContext;
import org.apache.camel.opentelemetry2.OpenTelemetryTracer;
import org.slf4j.LoggerFactory;

/**
 * Sends spans to a collector by OTLP over HTTP, a batch at a time. When the collector does not
 * answer they are dropped, and nothing waits for it.
 */
public final class Tracing implements AutoCloseable {
  private static final long SECONDS_TO_END = 5;

  private final SdkTracerProvider provider;

  /**
   * @param node as spans name it
   */
  public Tracing(TracingSettings settings, String node) {
    ExporterLog.begin();
    Attributes names =
        Attributes.builder().put("service.name", "chapar").put("service.instance.id", node).build();
    provider =
        SdkTracerProvider.builder()
            .setResource(Resource.getDefault().merge(Resource.create(names)))
            .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(settings.share())))
            .addSpanProcessor(new LastSpan())
            .addSpanProcessor(
                BatchSpanProcessor.builder(
                        new DiscreetExporter(
                            OtlpHttpSpanExporter.builder()
                                .setEndpoint(settings.endpoint())
                                .build()))
                    .build())
            .build();
  }

  /** Before its routes are added. */
  public void addTo(CamelContext context) {
    context.getRegistry().bind("tracer", Tracer.class, provider.get("chapar"));
    context
        .getRegistry()
        .bind(
            "propagators",
            ContextPropagators.class,
            ContextPropagators.create(W3CTraceContextPropagator.getInstance()));
    new OpenTelemetryTracer().init(context);
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
