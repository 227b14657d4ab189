package io.chapar.camel.step;

import io.chapar.camel.ledger.HeldLease;
import io.chapar.metrics.Metrics;
import java.time.Duration;
import java.util.Optional;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.model.BeanDefinition;
import org.apache.camel.model.ToDefinition;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.processor.DelegateAsyncProcessor;

/**
 * Times each step under its name: the same step of two routes, or of a route before and after an
 * edit, is one. A step is a bean that is named, or an endpoint of the ledger.
 */
public final class StepTimes implements InterceptStrategy {
  private final Metrics metrics;

  public StepTimes(Metrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public Processor wrapProcessorInInterceptors(
      CamelContext context, NamedNode node, Processor target, Processor next) {
    return name(node).<Processor>map(name -> new Timed(name, target)).orElse(target);
  }

  private static Optional<String> name(NamedNode node) {
    if (node instanceof BeanDefinition bean) {
      return Optional.ofNullable(bean.getRef());
    }
    return node instanceof ToDefinition to && to.getUri().startsWith("ledger:")
        ? Optional.of(to.getUri().replaceFirst("\\?.*", ""))
        : Optional.empty();
  }

  private final class Timed extends DelegateAsyncProcessor {
    private final String name;

    Timed(String name, Processor target) {
      super(target);
      this.name = name;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
      if (HeldLease.isOfTest(exchange)) {
        return super.process(exchange, callback);
      }
      long start = System.nanoTime();
      return super.process(
          exchange,
          sync -> {
            metrics.step(name, Duration.ofNanos(System.nanoTime() - start));
            callback.done(sync);
          });
    }
  }
}
