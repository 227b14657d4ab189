package io.chapar.camel.ledger;

import java.util.Set;
import java.util.function.Consumer;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.model.ChoiceDefinition;
import org.apache.camel.model.DynamicRouterDefinition;
import org.apache.camel.model.FilterDefinition;
import org.apache.camel.model.OtherwiseDefinition;
import org.apache.camel.model.RecipientListDefinition;
import org.apache.camel.model.RoutingSlipDefinition;
import org.apache.camel.model.StopDefinition;
import org.apache.camel.model.ToDefinition;
import org.apache.camel.model.ToDynamicDefinition;
import org.apache.camel.model.WhenDefinition;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.processor.DelegateAsyncProcessor;

/**
 * Notes whether a delivery was sent, or kept from it: by a {@code filter} that did not match, a
 * {@code choice} of which nothing matched, or a {@code stop}. Sent is what goes to an endpoint that
 * leads out of the route and those that it calls; a part of it too, as of a {@code split}.
 */
public final class SentOrFiltered implements InterceptStrategy {
  private static final Set<String> HANDED_OVER = Set.of("seda", "mock");

  @Override
  public Processor wrapProcessorInInterceptors(
      CamelContext context, NamedNode node, Processor target, Processor next) {
    Processor noting = target;
    if (node instanceof FilterDefinition
        || node instanceof ChoiceDefinition
        || node instanceof StopDefinition) {
      String step = node.getLabel();
      noting = new Noting(noting, exchange -> HeldLease.withheld(exchange, step));
    } else if (isSending(node)) {
      noting = new Noting(noting, HeldLease::sent);
    }
    return isBranch(node.getParent()) ? new Noting(noting, HeldLease::letThrough) : noting;
  }

  /** What stands in it runs when its condition matches. */
  private static boolean isBranch(NamedNode parent) {
    return parent instanceof FilterDefinition
        || parent instanceof WhenDefinition
        || parent instanceof OtherwiseDefinition;
  }

  private static boolean isSending(NamedNode node) {
    return node instanceof ToDefinition to && leads(to.getUri())
        || node instanceof ToDynamicDefinition dynamic && leads(dynamic.getUri())
        || node instanceof RecipientListDefinition
        || node instanceof RoutingSlipDefinition
        || node instanceof DynamicRouterDefinition;
  }

  private static boolean leads(String uri) {
    String scheme = uri.replaceFirst("[:?].*", "");
    return !LocalSchemes.has(scheme) || HANDED_OVER.contains(scheme);
  }

  private static final class Noting extends DelegateAsyncProcessor {
    private final Consumer<Exchange> note;

    Noting(Processor target, Consumer<Exchange> note) {
      super(target);
      this.note = note;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
      note.accept(exchange);
      return super.process(exchange, callback);
    }
  }
}
